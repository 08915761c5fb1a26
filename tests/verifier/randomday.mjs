// SPDX-License-Identifier: GPL-3.0-or-later
// Competitions in which much happens, different for each seed; all of them are honest.
import { Competition, Dice, criterion } from './makeworld.mjs';

export function randomDay(seed) {
    const dice = new Dice(`day ${seed}`), criteria = Array.from({ length: 1 + dice.below(4) }, (_, i) =>
        criterion(`C${i + 1}`, `Criterion ${i + 1}`, i === 0 ? 1 + dice.below(5) : dice.below(4), '10', dice.pick(['0.5', '1', '0.25', '2.5'])));
    const ties = [{ by: 'median' }, { by: 'criterion-mean', criterion: 'C1' }].filter(() => dice.chance(50));
    const c = new Competition({ seed, judges: 2 + dice.below(4), entries: 2 + dice.below(5), criteria, rehearsal: dice.chance(20), rules: { ties,
        sheet_total: dice.pick(['weighted-mean', 'sum']), aggregation: dice.pick(['mean', 'sum', 'median', 'trimmed-mean', 'drop-high-low']), trim_percent: dice.below(50),
        drop_high: dice.below(3), drop_low: dice.below(3), missing: dice.pick(['sheet-not-counted', 'renormalise', 'count-as-lowest']), minimum_readings: 1 + dice.below(2) } });
    const ids = c.entries.map((e) => e.id), some = (list, percent) => list.filter(() => dice.chance(percent));
    c.issue({ assignments: Object.fromEntries(c.judges.map((j) => [j, some(ids, 85)]).filter(([, l]) => l.length)) });
    const words = () => {
        const recused = Object.fromEntries(some(ids, 8).map((e) => [e, 'A relative.'])), gone = some(ids, 10).filter((e) => recused[e] === undefined);
        return { recused, no_show: Object.fromEntries(gone.map((e) => [e, ''])) };
    };
    // Few different scores, so that results are often equal.
    const hand = (judge, more = {}) => {
        const pack = more.pack ?? c.packages.at(-1), owed = pack.body.assignments[judge] ?? [], said = words();
        const within = (table) => Object.fromEntries(Object.entries(table).filter(([e]) => owed.includes(e)));
        const recused = within(said.recused), no_show = within(said.no_show), names = c.files.get(pack.hash).method.rubric.criteria.map((x) => x.id);
        const na = Object.fromEntries(owed.filter((e) => recused[e] === undefined && no_show[e] === undefined).map((e) => [e, some(names, 8)]).filter(([, l]) => l.length));
        return c.sheet(judge, { scores: () => dice.below(3), recused, no_show, na, notes: owed.length && dice.chance(50) ? { [owed[0]]: { entry: `Noted by ${judge}.` } } : {}, ...more });
    };
    const older = dice.chance(30) ? c.judges.filter((j) => c.packages[0].body.assignments[j]).slice(0, 1) : [];
    for (const j of older) hand(j);
    if (older.length || dice.chance(20)) {
        const first = c.packages[0];
        c.rubric = structuredClone(c.rubric);
        c.rubric.rubric.criteria.push(criterion('C9', 'Added later', 1));
        c.issue({ assignments: first.body.assignments });
        c.decide('accept-package', { package: first.hash });
    }
    const late = [];
    for (const judge of c.judges.filter((j) => !older.includes(j))) {
        const fate = dice.below(10);
        if (fate === 0) continue;
        if (fate === 1) { late.push(judge); continue; }
        for (let i = dice.below(3); i > 0; --i) hand(judge, { state: dice.pick(['final', 'partial', 'withdrawn']) });
        if (fate === 2) { hand(judge, { state: 'withdrawn' }); continue; }
        const last = hand(judge);
        if (fate < 6) continue;
        const before = c.sheets.filter((s) => s.body.judge === judge && s !== last).slice(-1), fork = hand(judge, { prev: before, device: 'd-00000009' });
        if (fate === 6) hand(judge, { prev: [last, fork] });
        else if (fate === 7) c.current.set(judge, undefined);
        else c.resolve(judge, [last, fork], dice.pick([last, fork]));
    }
    if (dice.chance(30)) c.sheet(c.judges[0], { key: c.keys.get('stranger'), prev: [], remember: false });
    if (dice.chance(25)) c.exclude(dice.pick(c.judges));
    if (dice.chance(25)) c.annul(dice.pick(ids));
    c.close();
    if (dice.chance(20)) { c.reopen(); c.close(); }
    for (const judge of late) { const sheet = hand(judge, { remember: false }); if (dice.chance(60) && !c.excluded.includes(judge)) c.admit(judge, sheet); }
    for (const judge of some(c.judges, 20)) if (c.current.get(judge)) hand(judge, { remember: false });
    for (const judge of some(c.judges, 30)) c.witness(judge);
    return c;
}
