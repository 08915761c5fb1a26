// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/session/day.h"

#include "core/session/deciding.h"
#include "core/session/receipts.h"
#include "core/session/resultbundle.h"

namespace juri::test {

inline const JudgeId judgeA = JudgeId::literal(u"J01");
inline const JudgeId judgeB = JudgeId::literal(u"J02");

/// For QVERIFY2, which wants its words even if all is well.
template<typename T>
QByteArray whyNotBytes(const Result<T> &result)
{
    return result ? QByteArray() : (result.error().message + u' ' + result.error().detail).toUtf8();
}
#define whyNot(result) whyNotBytes(result).constData()

/// Whether everything that happened to a session since was one transaction: when the first news of
/// it comes, the journal has all of it already.
class CommitWatch
{
public:
    explicit CommitWatch(CompetitionSession &session)
        : m_session(session)
    {
        m_connection = QObject::connect(&session, &CompetitionSession::saved, &session, [this] {
            if (m_atFirstNews < 0)
                m_atFirstNews = m_session.journalSeq();
        });
    }
    ~CommitWatch() { QObject::disconnect(m_connection); }
    Q_DISABLE_COPY_MOVE(CommitWatch)
    bool wasOne() const { return m_atFirstNews == m_session.journalSeq(); }

private:
    CompetitionSession &m_session;
    QMetaObject::Connection m_connection;
    qint64 m_atFirstNews = -1;
};

/// A day whose package is out; sheets are signed without a judge's file, as anybody with the key
/// could, and put into the chair's file directly.
class StageDay : public Day
{
public:
    explicit StageDay(const IssueOptions &options = {})
    {
        prepare();
        package = issuePackage(*chair, stageOne, unlock(u"Chair"_s), options).value();
    }

    const Competition &file() const { return chair->competition(); }
    SheetView view() const { return viewOf(worldOf(file()), stageOne); }
    SigningKey keyOf(const QString &who) { return unlock(who).key; }

    /// What a complete sheet of the judge says, every entry with its points, with the newest
    /// package.
    ScoreSheet draft(const JudgeId &judge, const QString &who, const std::vector<Points> &points)
    {
        const PackageContent content = readPackage(package).value();
        ScoreSheet sheet;
        sheet.competition = content.setup.id;
        sheet.rehearsal = content.setup.rehearsal;
        sheet.stage = stageOne;
        sheet.judge = judge;
        sheet.key = keyOf(who).publicKey();
        sheet.packageSeq = content.seq;
        sheet.packageHash = package.hash;
        sheet.rubricHash = rubricHash(content.stage);
        sheet.entriesHash = entriesHash(content);
        sheet.device = u"d-00000001"_s;
        sheet.journalHead = QByteArray(32, '\0');
        sheet.claimedTime = clockAtNoon.now();
        for (size_t i = 0; i < content.entries.size(); ++i) {
            Evaluation one;
            one.judge = judge;
            one.entry = content.entries[i].id;
            one.marks.emplace(
                content.stage.rubric.criteria.front().id, Mark(points[i % points.size()]));
            sheet.evaluations.push_back(std::move(one));
        }
        return sheet;
    }
    Statement signedBy(const QString &who, const ScoreSheet &sheet)
    {
        const PackageContent content = readPackage(package).value();
        return makeSheet(sheet, content.stage.rubric, keyOf(who), dice()).value();
    }
    /// Signs and merges; returns the sheet's hash.
    QByteArray handInSheet(const QString &who, const ScoreSheet &sheet)
    {
        const Statement statement = signedBy(who, sheet);
        return take(statement) ? statement.hash : QByteArray();
    }
    bool take(const Statement &statement)
    {
        return bool(chair->apply(StatementsEdit{{statement}}));
    }
    /// A first sheet of each of the two judges.
    void handInBoth()
    {
        sheetA = handInSheet(u"Judge A"_s, draft(judgeA, u"Judge A"_s, {60, 70, 80}));
        sheetB = handInSheet(u"Judge B"_s, draft(judgeB, u"Judge B"_s, {62, 74, 86}));
        QVERIFY(!sheetA.isEmpty() && !sheetB.isEmpty());
    }
    /// A second revision of Judge A.
    ScoreSheet secondOfA(const std::vector<Points> &points)
    {
        ScoreSheet sheet = draft(judgeA, u"Judge A"_s, points);
        sheet.rev = 2;
        sheet.prev = {sheetA};
        return sheet;
    }

    Result<Statement> decideAs(
        const QString &who, const DecisionAct &act, const QString &reason = u"Because"_s)
    {
        return decide(*chair, act, reason, keyOf(who));
    }
    ErrorCode refusalOf(const DecisionAct &act, const QString &who = u"Chair"_s)
    {
        const qint64 before = chair->journalSeq();
        const auto refused = decideAs(who, act);
        const bool silent = refused || refused.error().message.isEmpty();
        return silent || chair->journalSeq() != before ? ErrorCode::Internal : refused.error().code;
    }
    /// The act is done in one commit, and the file says the same when it is opened again.
    bool isDone(const DecisionAct &act, const QString &who = u"Chair"_s)
    {
        bool whole = false;
        QByteArray hash;
        {
            const CommitWatch watch(*chair);
            const auto done = decideAs(who, act);
            if (!done)
                qWarning("%s", qPrintable(done.error().message));
            whole = done && watch.wasOne();
            hash = done ? done->hash : QByteArray();
        }
        return whole && file().statements.contains(hash) && survivesReopening();
    }
    bool survivesReopening()
    {
        const Competition before = file();
        const SheetView seen = view();
        const QString where = chair->path();
        chair.reset();
        chair = CompetitionSession::open(where, clockAtNoon).value();
        if (file() != before)
            qWarning("the reopened file is another one");
        return file() == before && view() == seen;
    }
    bool close(const std::map<JudgeId, QString> &absent = {}, const QString &who = u"Chair"_s)
    {
        const auto act = closingOf(file(), stageOne, absent);
        if (!act)
            qWarning("%s", qPrintable(act.error().message));
        return act && isDone(*act, who);
    }

    Result<Statement> publish(
        ResultScope scope = ResultScope::Panel, const QString &who = u"Chair"_s)
    {
        return publishResult(file(), stageOne, scope, keyOf(who), clockAtNoon, quiet);
    }
    Result<VerifiedResult> verified(const Statement &bundle) { return verifyResult(bundle, quiet); }

    NoProgress quiet;
    Statement package;
    QByteArray sheetA, sheetB;
};

} // namespace juri::test
