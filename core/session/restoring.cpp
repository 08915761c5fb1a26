// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/backups.h"
#include "core/store/store.h"
#include "core/support/filemoves.h"
#include "core/support/files.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

// After the name of a database: its logs, which belong to it and to no other file.
const QStringList logEndings = {u"-wal"_s, u"-journal"_s};

QString restoreTr(const char *text)
{
    return QCoreApplication::translate("juri::Backups", text);
}

bool isThere(const QString &path)
{
    return QFileInfo::exists(path) || QFileInfo(path).isSymLink();
}

/// Where the file really lies: links are followed once.
QString realPlace(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists())
        return info.canonicalFilePath();
    return info.isSymLink() ? info.symLinkTarget() : info.absoluteFilePath();
}

/// A name for what is on its way to a place: in the same folder, the same at each attempt, and
/// short, however long the name of the file is.
QString besides(const QString &place)
{
    const QFileInfo info(place);
    const QByteArray hash = sha256(info.fileName().toUtf8()).first(4).toHex();
    return info.dir().filePath(u".restoring-"_s + QString::fromLatin1(hash));
}

/// Asks whether to go on, without the steps of the opening being shown as ours.
class QuietButCancelled final : public Progress
{
public:
    explicit QuietButCancelled(const Progress &asked)
        : m_asked(asked)
    {}
    void report(int, int) override {}
    bool isCancelled() const override { return m_asked.isCancelled(); }

private:
    const Progress &m_asked;
};

/// A free name beside the file that says why it is there; also its logs' names are free.
QString keptName(const QString &place, const QDateTime &now)
{
    const QFileInfo info(place);
    const QString ending = info.suffix().isEmpty() ? QString() : u'.' + info.suffix();
    const QString stamp = now.toLocalTime().toString(u"yyyy-MM-dd HHmm"_s);
    constexpr qsizetype longestName = 255 - 8; // bytes, and "-journal"
    for (int attempt = 1;; ++attempt) {
        const QString when = attempt == 1 ? stamp : u"%1, %2"_s.arg(stamp).arg(attempt);
        QString base = info.completeBaseName();
        QString name;
        do {
            name = restoreTr(QT_TRANSLATE_NOOP("juri::Backups", "%1 (before restoring %2)"))
                       .arg(base, when) +
                   ending;
            base.chop(1);
        } while (QFile::encodeName(name).size() > longestName && !base.isEmpty());
        const QString path = info.dir().filePath(name);
        if (!isThere(path) && !isThere(path + u"-wal"_s) && !isThere(path + u"-journal"_s))
            return path;
    }
}

// What lies in the place while the old logs are taken away: neither the old file without its log
// nor the new one with a foreign log may be opened by anybody.
constexpr auto noteMark = "Juri: a backup is being restored here.\n"_L1;

QByteArray noteText(const QString &kept)
{
    return (noteMark +
            u"If you read this, it was interrupted: restore the backup again.\n"
            "What lay here before is complete in this file beside it:\n"_s +
            QFileInfo(kept).fileName() + u'\n')
        .toUtf8();
}

/// Where an interrupted restoring kept what lay here; empty if there was none.
QString keptByNote(const QString &place)
{
    constexpr qint64 longestNote = 4096;
    if (QFileInfo(place).size() > longestNote)
        return {};
    const auto bytes = readWholeFile(place, longestNote);
    if (!bytes || !bytes->startsWith(noteMark.data()))
        return {};
    const QString kept =
        QFileInfo(place).dir().filePath(QString::fromUtf8(*bytes).trimmed().section(u'\n', -1));
    return QFileInfo(kept).isFile() ? kept : QString();
}

/// The place may be taken: nobody has it open, and no other competition lies there whole.
Result<> checkPlace(const QString &place, const Competition &coming, Progress &progress)
{
    if (!isThere(place))
        return {};
    const QString shown = QDir::toNativeSeparators(place);
    if (!QFileInfo(place).isFile())
        return Error{ErrorCode::NotOurs,
            restoreTr(QT_TRANSLATE_NOOP("juri::Backups", "%1 is not a file. Choose a file."))
                .arg(shown),
            {}};
    const Opening there = Store::openFile(place, Store::Wish::Look, progress);
    if (there.code == ErrorCode::InUse || there.code == ErrorCode::Cancelled)
        return there.error();
    if (!there.store)
        return {}; // however damaged it is
    const Competition &held = there.competition;
    if (held.setup.id == coming.setup.id && held.role == coming.role && held.self == coming.self)
        return {};
    return Error{ErrorCode::WrongCompetition,
        restoreTr(QT_TRANSLATE_NOOP("juri::Backups",
                      "%1 is the file of another competition or person. Restore the backup under "
                      "another name."))
            .arg(shown),
        {}};
}

/// The steps by which what lies at a place gives way to a finished file, and the way back. After
/// each of them the process may die: see restoreBackup.
class Takeover
{
public:
    Takeover(QString place, const QDateTime &now)
        : m_place(std::move(place))
        , m_kept(keptByNote(m_place))
        , m_hadFile(isThere(m_place))
        , m_resumes(!m_kept.isEmpty())
    {
        for (const QString &ending : logEndings) {
            if (isThere(m_place + ending))
                m_logs << ending;
        }
        if (!m_resumes && (m_hadFile || !m_logs.isEmpty()))
            m_kept = keptName(m_place, now);
    }

    const QString &kept() const { return m_kept; }

    /// First the logs, so that the file is never there without them under its second name.
    Result<> keepLogs()
    {
        for (const QString &ending : m_resumes ? QStringList() : m_logs) {
            if (auto named = nameTwice(m_place + ending, m_kept + ending); !named)
                return named;
        }
        return {};
    }
    Result<> keepFile()
    {
        return m_resumes || !m_hadFile ? Result<>() : nameTwice(m_place, m_kept);
    }
    Result<> putNote()
    {
        if (m_resumes || !m_hadFile || m_logs.isEmpty())
            return {};
        const QString note = besides(m_place) + u".note"_s;
        if (auto written = writeWholeFile(note, noteText(m_kept), FileMode::OwnerOnly); !written)
            return written;
        m_hasNote = true;
        auto placed = placeOver(note, m_place);
        if (!placed)
            QFile::remove(note);
        return placed;
    }
    Result<> removeLogs()
    {
        for (const QString &ending : m_logs + QStringList(u"-shm"_s)) {
            if (!isThere(m_place + ending))
                continue;
            if (auto removed = removeForGood(m_place + ending); !removed)
                return removed;
        }
        return {};
    }
    Result<> place(const QString &part)
    {
        m_isPlaced = true;
        return placeOver(part, m_place);
    }
    /// Everything as it was. If that fails too, the error says where the old file is.
    Error giveBack(Error error)
    {
        if (m_resumes)
            return error;       // the note and what it names are still there, or the new file is
        if (m_kept.isEmpty()) { // nothing lay there
            QFile::remove(m_place);
            return error;
        }
        bool back = true;
        if (m_hasNote || m_isPlaced) {
            for (const QString &ending : m_logs) {
                if (!isThere(m_place + ending))
                    back = back && nameTwice(m_kept + ending, m_place + ending).has_value();
            }
            const QString again = besides(m_place) + u".back"_s;
            QFile::remove(again);
            if (m_hadFile)
                back = back && nameTwice(m_kept, again) && placeOver(again, m_place);
            else
                back = back && removeForGood(m_place);
            QFile::remove(again); // what is another name of the same file does not go by renaming
        }
        if (back) {
            for (const QString &ending : QStringList(QString()) + logEndings)
                QFile::remove(m_kept + ending);
        } else {
            error.message =
                restoreTr(QT_TRANSLATE_NOOP("juri::Backups", "%1 The file of before is here: %2"))
                    .arg(error.message, QDir::toNativeSeparators(m_kept));
        }
        return error;
    }

private:
    QString m_place;
    QString m_kept;
    QStringList m_logs; ///< endings of those that lay there
    bool m_hadFile;
    bool m_resumes; ///< an interrupted restoring has kept everything already
    bool m_hasNote = false;
    bool m_isPlaced = false;
};

/// Once more at its place: what is opened there is what the backup held.
Result<> checkPlaced(const QString &place, const Store &backup, Progress &quiet)
{
    const Opening placed = Store::openFile(place, Store::Wish::Look, quiet);
    if (!placed.store)
        return placed.error();
    if (placed.store->journalHead() == backup.journalHead())
        return {};
    return Error{ErrorCode::Damaged,
        restoreTr(QT_TRANSLATE_NOOP("juri::Backups",
                      "%1 is not what the backup held. Restore it under another name or on "
                      "another disk."))
            .arg(QDir::toNativeSeparators(place)),
        {}};
}

} // namespace

Result<QString> restoreBackup(
    const QString &backup, const QString &path, const QDateTime &now, Progress &progress)
{
    constexpr int steps = 8;
    int step = 0;
    QuietButCancelled quiet(progress);
    const QString place = realPlace(path);
    if (place == realPlace(backup))
        return Error{ErrorCode::BadUsage,
            restoreTr(QT_TRANSLATE_NOOP(
                "juri::Backups", "The backup cannot be restored onto itself. Name another place.")),
            {}};
    progress.report(step++, steps);
    const Opening opening = Store::openFile(backup, Store::Wish::Look, quiet);
    if (!opening.store)
        return opening.error();
    if (auto free = checkPlace(place, opening.competition, quiet); !free)
        return free.error();
    progress.report(step++, steps);
    const QString part = besides(place);
    if (auto copied = opening.store->copyTo(part); !copied)
        return copied.error();
    if (progress.isCancelled()) {
        QFile::remove(part);
        return Error{ErrorCode::Cancelled, {}, {}};
    }
    Takeover takeover(place, now);
    NoProgress uncancelled; // from here on it is done or undone
    const auto act = [&](Result<> done) -> Result<> {
        if (done)
            progress.report(step++, steps);
        return done;
    };
    progress.report(step++, steps);
    Result<> done = act(takeover.keepLogs());
    if (done)
        done = act(takeover.keepFile());
    if (done)
        done = act(takeover.putNote());
    if (done)
        done = act(takeover.removeLogs());
    if (done)
        done = act(takeover.place(part));
    if (done)
        done = checkPlaced(place, *opening.store, uncancelled);
    if (!done) {
        QFile::remove(part);
        return takeover.giveBack(done.error());
    }
    progress.report(steps, steps);
    return takeover.kept();
}

} // namespace juri
