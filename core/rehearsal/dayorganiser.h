// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rehearsal/demoday.h"
#include "core/rehearsal/example.h"
#include "core/session/competitionsession.h"
#include "core/support/files.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>

#include <memory>

namespace juri {

/// One judge of the day.
struct DemoJudge
{
    QString exampleName; ///< "J1"
    QByteArray scores;
    QString id;     ///< "J01", also the name of the judge's folder
    QString folder; ///< "judges/J01"
};

/// Holds one day: each member function is one act; all paths are relative to the day's folder.
class DayOrganiser
{
    Q_DECLARE_TR_FUNCTIONS(juri::DemoDay)

public:
    DayOrganiser(Example example, const QString &folder, const Clock &clock, RandomSource &random);
    Result<DemoDay> hold(Progress &progress);

private:
    Result<> writeInput();
    Result<> createCompetition();
    Result<> makeIdentities();
    Result<> bringInEntries();
    Result<> enrolJudges();
    Result<> assignAll();
    Result<> packUp();
    Result<> openPackages();
    Result<> scoreAll();
    Result<> signAll();
    Result<> mergeAll();
    Result<> confirmAll();
    Result<> closeAndPublish();
    Result<> writeGuides();

    QString packageName() const;
    static QString judgeFile(const DemoJudge &judge);
    static QString judgeName(const DemoJudge &judge)
    {
        return tr("Judge %1").arg(judge.exampleName);
    }
    QString path(const QString &relative) const { return m_dir.filePath(relative); }
    Result<> write(const QString &relative, const QByteArray &bytes)
    {
        return writeWholeFile(path(relative), bytes);
    }
    /// A shell line that does the same for every judge: $n is 01, 02 …
    QString forEachJudge(const QString &command) const;
    void tell(const QString &words, const QString &command, const QStringList &files = {});

    Example m_example;
    QDir m_dir;
    const Clock &m_clock;
    RandomSource &m_random;
    std::vector<DemoJudge> m_judges;
    std::unique_ptr<CompetitionSession> m_chair;
    DemoDay m_day;
    StageId m_stage;
};

} // namespace juri
