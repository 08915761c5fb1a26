// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/lockholder.h"

#include "core/support/files.h"
#include "core/support/jsonfields.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QSysInfo>

#include <algorithm>
#include <limits>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <csignal>
#endif

namespace juri {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostNoteBytes = 4096;
constexpr qsizetype mostShown = 60;

QString lockTr(const char *text)
{
    return QCoreApplication::translate("juri::LockHolder", text);
}

/// When a process began, as the system counts: the next process under the same number has another.
/// 0 where the system does not tell.
qint64 beginningOf(qint64 process)
{
    QFile file(u"/proc/%1/stat"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray line = file.readAll();
    // The name in brackets may hold blanks and brackets; the beginning is the 20th word behind it.
    constexpr qsizetype wordOfBeginning = 19;
    const QList<QByteArray> words = line.mid(line.lastIndexOf(')') + 2).split(' ');
    return words.value(wordOfBeginning).toLongLong();
}

/// Whether the process that wrote a note on this computer may still be there.
bool mayLive(qint64 process, qint64 began)
{
#ifdef Q_OS_UNIX
    if (process <= 0 || process > std::numeric_limits<pid_t>::max())
        return false;
    if (::kill(static_cast<pid_t>(process), 0) != 0 && errno != EPERM)
        return false;
#endif
    const qint64 now = beginningOf(process);
    return began == 0 || now == 0 || now == began;
}

/// A name that somebody wrote into a note, fit to be shown in a sentence.
QString shownName(QString name)
{
    name.removeIf([](QChar c) { return !c.isPrint(); }); // directions of writing are no print
    return name.trimmed().left(mostShown);
}

QByteArray ownNote()
{
    const qint64 process = QCoreApplication::applicationPid();
    const Json::Object note{{u"began"_s, beginningOf(process)},
        {u"host"_s, QSysInfo::machineHostName()}, {u"process"_s, process},
        {u"program"_s, QCoreApplication::applicationName()}};
    return Json(note).inNormalForm().toBytes();
}

QString programName(const LockHolder &holder)
{
    return holder.program == u"juri"_s ? u"Juri"_s : holder.program;
}

QString timeText(const QDateTime &since, const QDateTime &now)
{
    const QDateTime local = since.toLocalTime();
    return local.date() == now.toLocalTime().date()
               ? QLocale().toString(local.time(), QLocale::ShortFormat)
               : QLocale().toString(local, QLocale::ShortFormat);
}

} // namespace

QString lockNotePath(const QString &path)
{
    const QFileInfo named(path);
    const QString canonical = named.canonicalFilePath();
    const QFileInfo file(canonical.isEmpty() ? named.absoluteFilePath() : canonical);
    return file.absolutePath() + u"/." + file.fileName() + u"-open";
}

LockNote::LockNote(const QString &path)
    : m_place(lockNotePath(path))
    , m_text(ownNote())
{
    // Never into what is there already, which may be a link to something else.
    QFile::remove(m_place);
    QFile file(m_place);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered,
            QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        file.write(m_text);
}

LockNote::~LockNote()
{
    // A file of the same name may have come while ours was moved away: then the note is its.
    const auto there = readWholeFile(m_place, mostNoteBytes);
    if (there && *there == m_text)
        QFile::remove(m_place);
}

std::optional<LockHolder> lockHolderOf(const QString &path)
{
    const QString place = lockNotePath(path);
    const auto bytes = readWholeFile(place, mostNoteBytes);
    if (!bytes)
        return std::nullopt;
    const auto json = Json::parseCanonical(*bytes);
    if (!json)
        return std::nullopt;
    JsonFields fields(*json);
    LockHolder holder;
    const QString host = fields.text(u"host"_s);
    const qint64 began = fields.number(u"began"_s);
    holder.host = shownName(host);
    holder.program = shownName(fields.text(u"program"_s));
    holder.process = std::max<qint64>(0, fields.number(u"process"_s));
    if (!fields.problem().isEmpty())
        return std::nullopt;
    if (host == QSysInfo::machineHostName().normalized(QString::NormalizationForm_C) &&
        !mayLive(holder.process, began))
        return std::nullopt;
    holder.since = QFileInfo(place).lastModified().toUTC();
    return holder;
}

QString describeHolder(const QString &path, const LockHolder &holder, const QDateTime &now)
{
    const QString file = QDir::toNativeSeparators(path);
    const bool here = holder.host == shownName(QSysInfo::machineHostName().normalized(
                                         QString::NormalizationForm_C));
    if (holder.program.isEmpty() || holder.host.isEmpty() || holder.process <= 0 ||
        !holder.since.isValid())
        return lockTr(QT_TRANSLATE_NOOP("juri::LockHolder",
                          "%1 is open in another window or program. Close it there first."))
            .arg(file);
    if (here && holder.process == QCoreApplication::applicationPid())
        return lockTr(QT_TRANSLATE_NOOP("juri::LockHolder",
                          "%1 is open in this program already, since %2. Go on there, or close it "
                          "there first."))
            .arg(file, timeText(holder.since, now));
    if (here)
        return lockTr(QT_TRANSLATE_NOOP("juri::LockHolder",
                          "%1 is open in %2 on this computer since %3 (process %4). Close it there "
                          "first."))
            .arg(file, programName(holder), timeText(holder.since, now),
                QString::number(holder.process));
    return lockTr(QT_TRANSLATE_NOOP("juri::LockHolder",
                      "%1 is open in %2 on the computer %3 since %4. Close it there first."))
        .arg(file, programName(holder), holder.host, timeText(holder.since, now));
}

} // namespace juri
