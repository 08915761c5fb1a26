// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/backups.h"
#include "core/session/competitionsession.h"
#include "core/store/store.h"
#include "tests/support/competitionbuilder.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

namespace juri::test {

using namespace Qt::StringLiterals;

/// The file of judge J01, who owes three entries, in a folder of its own; and room for backups.
class ScoredFile
{
public:
    ScoredFile()
    {
        competition.role = Role::Judge;
        competition.self = judgeId(1);
    }

    QString at(const QString &name) const { return m_folder.filePath(name); }
    QString path() const { return at(u"one.juri"_s); }
    QString root() const { return at(u"data/backups"_s); }
    BackupShelf shelf() const { return BackupShelf(root(), competition); }

    /// A new file in the place.
    std::unique_ptr<Store> made() const
    {
        auto store = Store::create(path(), competition, clock);
        return store ? *std::move(store) : nullptr;
    }
    std::unique_ptr<Store> opened() const
    {
        auto store = Store::open(path());
        return store ? *std::move(store) : nullptr;
    }
    /// One more score. The journal tells how many there are.
    static bool score(Store &store, Points points, int entry = 1)
    {
        const EvaluationKey key{judgeId(1), entryId(entry)};
        const auto now = store.read();
        if (!now)
            return false;
        const Evaluation *known = now->stages.front().evaluation(key);
        MarkEdit edit;
        edit.stage = stageOne;
        edit.evaluation = key;
        edit.criterion = criterionId(1);
        if (known && known->marks.contains(criterionId(1)))
            edit.before = known->marks.at(criterionId(1));
        edit.after = points;
        return store.append(edit, noon()).has_value();
    }
    /// What the file at `path` says of that score: -1 if there is none, -2 if it is not whole.
    static int scoreIn(const QString &path, int entry = 1)
    {
        NoProgress quiet;
        const Opening opening = Store::openFile(path, Store::Wish::Look, quiet);
        if (!opening.store)
            return -2;
        const Evaluation *known =
            opening.competition.stages.front().evaluation({judgeId(1), entryId(entry)});
        if (!known || !known->marks.contains(criterionId(1)))
            return -1;
        return static_cast<int>(std::get<Points>(known->marks.at(criterionId(1))));
    }

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static bool write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    /// Other bytes in the middle of every page but the first: nothing checks any more.
    static bool damage(const QString &path)
    {
        QByteArray bytes = bytesOf(path);
        for (qsizetype at = 4096 + 1024; at < bytes.size(); at += 1024)
            bytes[at] = static_cast<char>(bytes[at] ^ 0x55);
        return write(path, bytes);
    }

    Competition competition = aCompetition();
    FixedClock clock{noon()};

private:
    QTemporaryDir m_folder;
};

} // namespace juri::test
