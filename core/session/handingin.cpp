// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/acts.h"
#include "core/session/newestpackage.h"
#include "core/support/place.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <set>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

/// The judge's own sheets in this file, and which of them no other one replaces.
struct OwnSheets
{
    std::map<QByteArray, ScoreSheet> sheets;
    std::vector<QByteArray> heads; ///< ascending
};

OwnSheets ownSheets(const Competition &competition, const StageId &stage)
{
    OwnSheets own;
    std::set<QByteArray> replaced;
    for (const auto &[hash, statement] : competition.statements) {
        if (statement.type != typeWord(StatementType::ScoreSheet))
            continue;
        auto sheet = readSheet(statement);
        if (!sheet || sheet->judge != competition.self || sheet->stage != stage)
            continue;
        replaced.insert(sheet->prev.begin(), sheet->prev.end());
        own.sheets.emplace(hash, *std::move(sheet));
    }
    for (const auto &[hash, sheet] : own.sheets) {
        if (!replaced.contains(hash))
            own.heads.push_back(hash);
    }
    return own;
}

QString signedForm(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C);
}

std::vector<Evaluation> evaluationsToSign(const Competition &competition, const Stage &stage)
{
    std::vector<Evaluation> evaluations;
    for (const EntryId &entry : stage.entriesOf(competition.self)) {
        const Evaluation *own = stage.evaluation({competition.self, entry});
        Evaluation empty;
        empty.judge = competition.self;
        empty.entry = entry;
        evaluations.push_back(own ? *own : empty);
    }
    for (Evaluation &evaluation : evaluations) {
        // Someone who does not judge gives no marks, even if some were given before.
        if (evaluation.standing != Standing::Judging)
            evaluation.marks.clear();
        // As it will be signed, or the same words would look like other ones the next time.
        evaluation.note = signedForm(evaluation.note);
        evaluation.standingReason = signedForm(evaluation.standingReason);
        for (auto &[criterion, note] : evaluation.notes)
            note = signedForm(note);
    }
    return evaluations;
}

bool saysTheSame(const ScoreSheet &old, const ScoreSheet &sheet)
{
    return old.state == sheet.state && old.evaluations == sheet.evaluations &&
           old.packageHash == sheet.packageHash;
}

} // namespace

std::vector<Gap> gapsOf(const Competition &competition, const StageId &stageId)
{
    std::vector<Gap> gaps;
    const Stage *stage = competition.stage(stageId);
    if (!stage)
        return gaps;
    for (const EntryId &entry : stage->entriesOf(competition.self)) {
        const Evaluation *evaluation = stage->evaluation({competition.self, entry});
        if (evaluation && evaluation->standing != Standing::Judging)
            continue;
        Gap gap{entry, {}, {}};
        for (const Criterion &criterion : stage->setup.rubric.criteria) {
            const auto mark = evaluation ? evaluation->mark(criterion.id) : std::nullopt;
            if (!mark) {
                gap.blank.push_back(criterion.id);
                continue;
            }
            const Points *points = std::get_if<Points>(&*mark);
            const auto note = evaluation->notes.find(criterion.id);
            const bool noted = note != evaluation->notes.end() && !note->second.trimmed().isEmpty();
            if (points && criterion.requiresComment(*points) && !noted)
                gap.commentMissing.push_back(criterion.id);
        }
        if (!gap.blank.empty() || !gap.commentMissing.empty())
            gaps.push_back(std::move(gap));
    }
    return gaps;
}

Result<PreparedAct> prepareSheet(const CompetitionSession &session, const StageId &stageId,
    const SigningKey &key, SheetState state, RandomSource &random)
{
    const Competition &competition = session.competition();
    const Stage *stage = competition.stage(stageId);
    if (competition.role != Role::Judge || !stage)
        return Error{ErrorCode::BadUsage,
            QCoreApplication::translate(
                "juri::Acts", "Only a judge’s file can be signed and handed in."),
            {}};
    const Judge *self = competition.judge(competition.self);
    if (!self || self->key != key.publicKey())
        return Error{ErrorCode::WrongKey,
            QCoreApplication::translate("juri::Acts",
                "This is not the key that the chair enrolled for you. Use the key on "
                "the computer where you made your identity."),
            {}};
    const auto package = newestPackage(competition, stageId); // what the sheet is bound to
    if (!package)
        return Error{ErrorCode::NotFound,
            QCoreApplication::translate("juri::Acts", "This file holds no package of this stage."),
            {}};
    const OwnSheets own = ownSheets(competition, stageId);
    ScoreSheet sheet;
    sheet.competition = competition.setup.id;
    sheet.stage = stageId;
    sheet.rehearsal = competition.setup.rehearsal;
    sheet.judge = competition.self;
    sheet.key = key.publicKey();
    sheet.prev = own.heads;
    for (const QByteArray &head : own.heads)
        sheet.rev = std::max(sheet.rev, own.sheets.at(head).rev + 1);
    sheet.state = state;
    sheet.packageSeq = package->content.seq;
    sheet.packageHash = package->statement.hash;
    sheet.rubricHash = rubricHash(package->content.stage);
    sheet.entriesHash = entriesHash(package->content);
    // Two devices under one judge show a copied file.
    sheet.device = deviceOf(session.path());
    sheet.journalSeq = session.journalSeq();
    sheet.journalHead = session.journalHead();
    sheet.claimedTime = session.clock().now();
    sheet.evaluations = evaluationsToSign(competition, *stage);
    if (own.heads.size() == 1 && saysTheSame(own.sheets.at(own.heads.front()), sheet))
        return PreparedAct{competition.statements.at(own.heads.front()),
            {}}; // sent again as it is, never signed twice
    auto statement = makeSheet(sheet, stage->setup.rubric, key, random);
    if (!statement)
        return statement.error();
    return PreparedAct{*statement, {StatementsEdit{{*statement}}}};
}

Result<Statement> signSheet(CompetitionSession &session, const StageId &stage,
    const SigningKey &key, SheetState state, RandomSource &random)
{
    if (auto settled = session.settle(); !settled)
        return settled.error();
    auto act = prepareSheet(session, stage, key, state, random);
    if (!act)
        return act.error();
    if (auto done = session.applyForGood(act->edits); !done)
        return done.error();
    return act->statement;
}

Result<QByteArray> sheetFile(
    const Competition &competition, const Statement &sheet, RandomSource &random)
{
    const auto content = readSheet(sheet);
    if (!content)
        return content.error();
    const auto package = newestPackage(competition, content->stage);
    const QByteArray bytes = envelopeBytes(sheet);
    if (!package || package->content.sealTo.isEmpty())
        return bytes;
    return sealFor(bytes, package->content.sealTo, random);
}

} // namespace juri
