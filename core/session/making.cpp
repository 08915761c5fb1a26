// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/templates.h"
#include "core/session/acts.h"

#include <QtCore/QCoreApplication>

namespace juri {

using namespace Qt::StringLiterals;

Result<Competition> newCompetition(
    const QString &templateId, const QString &title, RandomSource &random)
{
    auto chosen = templateById(templateId);
    if (!chosen)
        return chosen.error();
    if (title.trimmed().isEmpty())
        return Error{ErrorCode::InvalidValue,
            QCoreApplication::translate("juri::Acts", "Give the competition a title."), {}};
    Competition competition;
    competition.setup.id =
        CompetitionId::literal(QString(u"c-"_s + QString::fromLatin1(random.bytes(16).toHex())));
    competition.setup.title = title.trimmed().normalized(QString::NormalizationForm_C);
    competition.setup.templateId = templateId;
    Stage stage;
    stage.setup.id = StageId::literal(u"S1");
    stage.setup.title = QCoreApplication::translate("juri::Acts", "Stage 1");
    stage.setup.rubric = std::move(chosen->method.rubric);
    stage.setup.rules = std::move(chosen->method.rules);
    competition.stages.push_back(std::move(stage));
    return competition;
}

namespace {

/// J01, J02 …: the first one that nobody has.
JudgeId nextJudgeId(const Competition &competition)
{
    for (int number = 1;; ++number) {
        const JudgeId id = JudgeId::literal(u"J%1"_s.arg(number, 2, 10, QLatin1Char('0')));
        if (!competition.judge(id))
            return id;
    }
}

/// The judge of that name who waits in the roster without a key.
const Judge *waitingJudge(const Competition &competition, const QString &name)
{
    for (const auto &[id, judge] : competition.judges) {
        if (!judge.isEnrolled() && judge.name.compare(name, Qt::CaseInsensitive) == 0)
            return &judge;
    }
    return nullptr;
}

} // namespace

Result<JudgeId> enrol(CompetitionSession &session, const Statement &identity,
    KeyComparison compared, const std::optional<JudgeId> &as)
{
    auto content = readIdentity(identity);
    if (!content)
        return content.error();
    const Competition &competition = session.competition();
    if (competition.role != Role::Chair)
        return Error{ErrorCode::BadUsage,
            QCoreApplication::translate(
                "juri::Acts", "Judges are enrolled in the chair’s file. Open that file first."),
            {}};
    for (const auto &[id, judge] : competition.judges) {
        if (judge.key == content->key)
            return Error{ErrorCode::WrongKey,
                QCoreApplication::translate(
                    "juri::Acts", "This key is already enrolled, for %1 %2.")
                    .arg(id.text(), judge.name),
                {}};
    }
    const Judge *before = as ? competition.judge(*as) : waitingJudge(competition, content->name);
    if (before && before->isEnrolled())
        return Error{ErrorCode::WrongKey,
            QCoreApplication::translate("juri::Acts",
                "%1 has a key already. A key is replaced knowingly, never overwritten.")
                .arg(before->name),
            {}};
    Judge judge = before ? *before
                         : Judge{as ? *as : nextJudgeId(competition), content->name, {}, {},
                               KeyComparison::NotCompared};
    judge.key = content->key;
    judge.compared = compared;
    const JudgesEdit edit{competition.stages.front().setup.id,
        {{before ? std::optional<Judge>(*before) : std::nullopt, judge}}};
    if (auto done = session.apply(edit); !done)
        return done.error();
    return judge.id;
}

} // namespace juri
