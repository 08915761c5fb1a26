// SPDX-License-Identifier: GPL-3.0-or-later
// Worlds of docs/merging.md in which anything may have happened, wrong and right: statements without signatures, for the view alone.
import { Dice, bytesOf, criterion, makeKey, sha256, someRules } from './makeworld.mjs';

const KEYS = new Map(['chair', 'deputy', 'recovery', 'heir', 'stranger', 'J1', 'J2', 'J3', 'J1b'].map((who, i) => [who, makeKey(Buffer.alloc(32, i + 1))]));
export const key = (who) => KEYS.get(who).text;

export function randomWorld(seed) {
    const dice = new Dice(`world ${seed}`), list = [], judges = ['J1', 'J2', 'J3'], entries = [{ id: 'A', title: 'A' }, { id: 'B', title: 'B' }];
    const world = { anchor: key('chair'), competition: 'c', rehearsal: false, stage: 'S1', statements: list };
    const put = (who, body, more = {}) => {
        const whole = { v: 1, claimed_time: '2026-05-14T12:00:00Z', competition: 'c', rehearsal: false, ...body };
        const made = { body: whole, hash: sha256(bytesOf(whole)), signer: key(who), ...more };
        list.push(made);
        return made;
    };
    const usually = (value, other, percent = 92) => (dice.chance(percent) ? value : other());
    const chance = (percent) => dice.chance(percent);
    const packages = [], decisions = [], sheets = [];
    let chair = 'chair';
    const head = () => decisions.at(-1)?.hash;

    function issue(stage = 'S1') {
        const criteria = [criterion('C1', 'One', 1, '10', '1'), ...(chance(80) ? [] : [criterion('C2', 'Two', 1, '10', '1')])];
        const rubric = { rubric: { title: '', criteria }, rules: someRules, v: 1 }, before = packages.filter((p) => p.body.stage.id === stage);
        const roster = judges.filter(() => chance(85));
        const made = put(usually(chair, () => dice.pick(['deputy', 'stranger', 'heir'])), { type: 'competition-package', stage: { id: stage, title: '' }, seq: usually(before.length + 1, () => 1 + dice.below(4)),
            prev: before.length ? [usually(before.at(-1).hash, () => dice.pick(before).hash)] : [], entries, entries_sha256: usually(sha256(bytesOf(entries)), () => '1'.repeat(64)),
            rubric_sha256: sha256(bytesOf(rubric)), roster: roster.map((judge) => ({ judge, key: key(judge), compared: 'no' })), assignments: Object.fromEntries(roster.map((j) => [j, chance(80) ? ['A', 'B'] : ['A']])),
            ...(chance(50) ? { deputy: { key: key('deputy'), name: 'D' } } : {}), ...(chance(50) ? { recovery_key: key('recovery') } : {}), ...(head() && chance(80) ? { decision_head: dice.pick(decisions.slice(-2)).hash } : {}) }, { rubric });
        packages.push(made);
    }
    function hand(judge) {
        const own = sheets.filter((s) => s.body.judge === judge), pack = usually(packages.at(-1), () => dice.pick(packages));
        const before = own.filter((_, i) => i === own.length - 1 ? chance(80) : chance(25)), scores = {}, skipped = [];
        for (const e of usually(pack.body.assignments[judge] ?? [], () => ['B'])) { if (chance(94)) scores[e] = Object.fromEntries(pack.rubric.rubric.criteria.map((c) => [c.id, usually(dice.below(11), () => 99, 97)])); else skipped.push(e); }
        sheets.push(put(usually(judge, () => dice.pick(['J1', 'J2', 'J1b', 'stranger'])), { type: 'score-sheet', judge, stage: usually('S1', () => 'S2', 96), competition: usually('c', () => 'd', 97), rehearsal: chance(3),
            device: `d-${dice.below(2)}`, entries: [...Object.keys(scores), ...skipped].sort(), entries_sha256: pack.body.entries_sha256, rubric_sha256: pack.body.rubric_sha256, package: { seq: usually(pack.body.seq, () => 2, 97), sha256: pack.hash },
            journal: { head: sha256(String(list.length)), seq: list.length }, prev: [...before.map((s) => s.hash), ...(chance(4) ? ['e'.repeat(64)] : [])].sort(), rev: Math.max(1, usually(1 + Math.max(0, ...before.map((s) => s.body.rev)), () => 3, 95)),
            scores, not_applicable: {}, recused: Object.fromEntries(skipped.filter(() => chance(70)).map((e) => [e, 'kin'])), no_show: {}, state: usually('final', () => dice.pick(['partial', 'withdrawn']), 85) }));
    }
    function decide() {
        const judge = dice.pick(judges), own = sheets.filter((s) => s.body.judge === judge).map((s) => s.hash), kind = dice.pick(['enrol', 'revoke', 'resolve', 'resolve', 'exclude', 'accept-package', 'close', 'close', 'close', 'admit-late', 'admit-late', 'reopen', 'annul-entry', 'chair-rotate']);
        const stage = usually('S1', () => 'S2', 95), pack = packages.filter((p) => p.body.stage.id === 'S1').at(-1) ?? packages.at(-1);
        const counted = Object.fromEntries(judges.filter(() => chance(70)).map((j) => [j, sheets.filter((s) => s.body.judge === j).at(-1)?.hash]).filter(([, h]) => h));
        const fields = { enrol: { judge, judge_key: key(dice.pick(['J1b', 'stranger'])), compared: 'no', epoch: 2 }, revoke: { judge, judge_key: key(judge), keep: own.filter(() => chance(50)).sort() },
            resolve: { stage, judge, heads: own.slice(-2).sort(), choose: own.at(-1) }, exclude: { stage, judge }, 'accept-package': { stage, package: dice.pick(packages).hash }, 'annul-entry': { stage, entry: dice.pick(['A', 'B']) },
            close: { stage, package: usually(pack.hash, () => 'f'.repeat(64)), counted, absent: Object.fromEntries(judges.filter((j) => !counted[j]).map((j) => [j, 'Ill.'])), sheets: usually(sheets.map((s) => s.hash).sort(), () => sheets.slice(1).map((s) => s.hash).sort()) },
            'admit-late': { stage, judge, sheet: own.at(-1) }, reopen: { stage }, 'chair-rotate': { chair_key: key('heir'), chair_name: 'H' } }[kind];
        if ((kind === 'resolve' && own.length < 2) || (kind === 'admit-late' && !own.length) || (kind === 'chair-rotate' && !chance(30))) return;
        const replaced = usually(chair, () => 'stranger'), more = kind === 'chair-rotate' ? { successor: { type: 'identity', v: 1, key: key('heir'), name: 'H', competition: 'c', replaces: KEYS.get(replaced).fingerprint }, successor_signer: key('heir') } : {};
        const made = put(usually(chair, () => dice.pick(['deputy', 'recovery', 'stranger'])), { type: 'decision', kind, reason: `Because ${list.length}.`, files: [], seq: usually(decisions.length + 1, () => 1 + dice.below(5), 97), prev: decisions.length ? [usually(head(), () => decisions[0].hash, 97)] : [], ...fields }, more);
        if (made.signer === key('stranger')) return;
        decisions.push(made);
        if (kind === 'chair-rotate' && replaced === chair && made.signer !== key('stranger')) chair = 'heir';
    }

    issue();
    for (let n = 3 + dice.below(14); n > 0; --n) {
        const what = dice.below(10);
        if (what < 5) hand(dice.pick(judges)); else if (what < 9) decide(); else issue(usually('S1', () => 'S2', 80));
    }
    return world;
}
