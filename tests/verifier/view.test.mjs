// SPDX-License-Identifier: GPL-3.0-or-later
// docs/merging.md, sentence by sentence: small worlds and what the view of each must be.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Competition, criterion, makeKey, signed } from './makeworld.mjs';
import { verifier } from './page.mjs';

const day = (more = {}) => { const c = new Competition({ seed: 'view', judges: 3, entries: 2, ...more }); c.issue(); return c; };
const viewOf = (c) => JSON.parse(verifier.viewOf(c.world()));
const standing = (c, sheet) => viewOf(c).findings[sheet.hash];
const states = (c) => Object.fromEntries(Object.entries(viewOf(c).judges).map(([j, s]) => [j, s.state]));

test('1. the log: gap, fork, wrong prev, deputy, recovery, rotation', () => {
    const keys = { deputy: makeKey(Buffer.alloc(32, 7)), recovery: makeKey(Buffer.alloc(32, 8)) };
    const full = () => { const c = day({ deputy: { key: keys.deputy.text, name: 'D' }, recovery_key: keys.recovery.text }); c.annul('E01'); c.annul('E02'); return c; };
    assert.deepEqual(viewOf(full()).log, { head: full().head(), length: 2, state: 'sound' });
    const gap = full();
    gap.decisions.shift();
    assert.deepEqual(viewOf(gap).log, { head: '', length: 0, state: 'gap' });
    const fork = full();
    fork.decisions.push(signed(fork.chair, { ...fork.decisions[1].body, reason: 'Otherwise.' }));
    assert.deepEqual(viewOf(fork).log, { head: fork.decisions[0].hash, length: 1, state: 'fork' });
    const wrong = full();
    wrong.decide('annul-entry', { entry: 'E01' }, { prev: [wrong.decisions[0].hash] });
    assert.deepEqual([viewOf(wrong).log.length, viewOf(wrong).log.state], [2, 'gap']);
    const others = full();
    others.decide('annul-entry', { entry: 'E01' }, { key: others.keys.get('stranger') });
    assert.deepEqual([viewOf(others).log.length, viewOf(others).log.state], [2, 'sound']);
    others.decisions.pop();
    others.decide('annul-entry', { entry: 'E01' }, { key: keys.recovery });
    assert.equal(viewOf(others).log.length, 2, 'the recovery key does nothing but rotate');
    others.decisions.pop();
    others.decide('annul-entry', { entry: 'E01' }, { key: keys.deputy });
    assert.equal(viewOf(others).log.length, 3);
    const old = others.chair, heir = others.keys.get('heir');
    others.rotate(heir, { key: keys.recovery });
    others.decide('annul-entry', { entry: 'E01' }, { key: heir });
    others.decide('annul-entry', { entry: 'E01' }, { key: old });
    assert.deepEqual([viewOf(others).log.length, viewOf(others).log.state, viewOf(others).problems], [5, 'sound', []]);
    const late = full();
    late.chair = heir;
    late.rotate(heir, { key: old });
    late.decide('annul-entry', { entry: 'E01' }, { key: heir });
    assert.deepEqual([viewOf(late).log.length, viewOf(late).problems], [3, ['impossible:3']], 'it replaces another key');
});

test('2. the packages: gap, fork, wrong prev, position, signer', () => {
    const two = (...edits) => { const c = day(); c.annul('E01'); for (const edit of edits) c.issue(edit); return c; };
    const state = (c) => { const p = viewOf(c).package; return [c.packages.findIndex((one) => one.hash === p.hash), p.state]; };
    assert.deepEqual(state(two({})), [1, 'sound']);
    assert.deepEqual(state(two({ seq: 3 })), [0, 'gap']);
    assert.deepEqual(state(two({ prev: ['0'.repeat(64)] })), [0, 'gap']);
    const fork = two({}, {});
    fork.packages.pop();
    fork.packages.push(signed(fork.chair, { ...fork.packages[1].body, title: 'Otherwise' }));
    assert.deepEqual(state(fork), [0, 'fork']);
    const stranger = day();
    stranger.issue({ key: stranger.keys.get('stranger') });
    assert.deepEqual(state(stranger), [0, 'sound']);
    const back = two({});
    delete back.more.decision_head;
    const third = signed(back.chair, { ...back.packages[1].body, seq: 3, prev: [back.packages[1].hash], decision_head: undefined });
    back.packages.push(third);
    assert.deepEqual(state(back), [1, 'sound'], 'a package whose position is before that of the one before is no candidate');
    const unknown = two({});
    unknown.packages[1] = signed(unknown.chair, { ...unknown.packages[1].body, decision_head: 'a'.repeat(64) });
    assert.deepEqual(state(unknown), [0, 'sound']);
});

test('3. and 4. each sheet by itself', () => {
    const tried = (more, judge = 'J01') => { const c = day(), s = c.sheet(judge, typeof more === 'function' ? more(c) : more); return standing(c, s); };
    assert.equal(tried({}), 'counted');
    assert.equal(tried({ competition: 'c-other' }), 'wrong-competition');
    assert.equal(tried({ rehearsal: true }), 'rehearsal-mixed');
    assert.equal(tried({ stage: 'S2' }), 'wrong-stage');
    assert.equal(tried((c) => ({ key: c.keys.get('J02') })), 'not-their-key');
    assert.equal(tried((c) => ({ key: c.keys.get('stranger') })), 'unknown-signer');
    assert.equal(tried({ rubric_sha256: '0'.repeat(64) }), 'wrong-rubric');
    assert.equal(tried({ package: { seq: 2, sha256: day().packages[0].hash } }), 'malformed');
    assert.equal(tried({ package: { seq: 1, sha256: '0'.repeat(64) } }), 'malformed');
    assert.equal(tried({ scores: () => 21 }), 'malformed');
    assert.equal(tried({ scores: () => -1 }), 'malformed');
    assert.equal(tried({ skip: { E01: ['C1'] } }), 'malformed', 'a blank cell in a final sheet');
    assert.equal(tried({ skip: { E01: ['C1'] }, state: 'partial' }), 'not-final');
    assert.equal(tried({ na: { E01: ['C1'] } }), 'counted');
    assert.equal(tried({ na: { E01: ['C9'] } }), 'malformed', 'a criterion of another rubric');
    assert.equal(tried({ entries: ['E01', 'E02', 'E03'], recused: { E03: 'kin' } }), 'malformed', 'an entry that is not assigned');
    const lacking = day(), half = lacking.sheet('J01', { entries: ['E01'], recused: { E02: 'x' } });
    half.body.recused = {};
    assert.equal(standing(lacking, half), 'malformed', 'an assigned entry is not on it');
    const unassigned = day();
    unassigned.packages = [];
    unassigned.issue({ assignments: { J02: ['E01'] } });
    assert.equal(standing(unassigned, unassigned.sheet('J01', { entries: ['E01'], recused: { E01: 'x' } })), 'malformed');
});

test('4. the chain of sheets', () => {
    const c = day(), first = c.sheet('J01'), foreign = c.sheet('J02');
    assert.equal(standing(c, c.sheet('J01', { prev: [first], rev: 3 })), 'malformed', 'not the next number');
    assert.equal(standing(c, c.sheet('J01', { prev: [foreign], rev: 2 })), 'malformed', 'replaces a sheet of another judge');
    const unknown = 'b'.repeat(64);
    const next = (rev, prev) => { const d = day(), one = d.sheet('J01'), s = d.sheet('J01', { rev }); s.body.prev = prev(one).sort(); return standing(d, s); };
    assert.equal(next(5, (one) => [one.hash, unknown]), 'counted', 'greater will do while one is not known');
    assert.equal(next(1, (one) => [one.hash, unknown]), 'malformed');
    assert.equal(next(7, () => [unknown]), 'competing', 'none is known: any number');
    const once = day(), bad = once.sheet('J01', { scores: () => 21 });
    assert.equal(standing(once, once.sheet('J01', { prev: [bad] })), 'counted', 'replacing a sheet that may not speak is right');
});

test('3. revoked keys, kept sheets, new keys', () => {
    const c = day(), fresh = c.keys.get('heir'), old = c.sheet('J01'), other = c.sheet('J01', { prev: [] });
    c.decide('revoke', { judge: 'J01', judge_key: c.keys.get('J01').text, keep: [old.hash] });
    assert.deepEqual([standing(c, old), standing(c, other)], ['counted', 'revoked-key']);
    c.decide('revoke', { judge: 'J01', judge_key: c.keys.get('J01').text, keep: [other.hash] });
    assert.deepEqual([standing(c, old), standing(c, other)], ['competing', 'competing'], 'what several decisions keep is kept together');
    const next = c.sheet('J01', { key: fresh, prev: [old, other] });
    assert.equal(standing(c, next), 'unknown-signer');
    c.decide('enrol', { judge: 'J01', judge_key: fresh.text, compared: 'no', epoch: 2 });
    assert.deepEqual([standing(c, next), standing(c, old)], ['counted', 'superseded']);
});

test('4. older packages', () => {
    const c = day(), sheet = c.sheet('J01'), first = c.packages[0], rubric = structuredClone(c.rubric);
    c.issue({ assignments: first.body.assignments });
    assert.equal(standing(c, sheet), 'counted', 'the same rubric and entries');
    c.rubric = structuredClone(rubric);
    c.rubric.rubric.criteria[0].title = 'Other words';
    c.issue();
    assert.equal(standing(c, sheet), 'wrong-rubric');
    c.decide('accept-package', { package: first.hash });
    assert.equal(standing(c, sheet), 'counted');
    c.rubric.rubric.criteria = [criterion('C1', 'Idea', 2)];
    c.issue();
    assert.equal(standing(c, sheet), 'malformed', 'a marked criterion is gone');
    c.rubric.rubric.criteria = [criterion('C1', 'Idea', 2, '1'), criterion('C2', 'Work', 3)];
    c.issue();
    const { scores } = sheet.body, top = Math.max(...Object.values(scores).map((s) => s.C1));
    assert.equal(standing(c, sheet), top > 2 ? 'malformed' : 'counted', 'off the scale in force');
});

test('5. each judge', () => {
    const c = day();
    c.sheet('J02', { state: 'partial' });
    assert.deepEqual(states(c), { J01: 'missing', J02: 'partial', J03: 'missing' });
    c.sheet('J02');
    const a = c.sheet('J01'), b = c.sheet('J01', { prev: [] });
    assert.deepEqual(states(c), { J01: 'conflict', J02: 'counted', J03: 'missing' });
    assert.deepEqual(viewOf(c).evidence, [[a.hash, b.hash].sort()]);
    c.resolve('J01', [a, b], a);
    assert.deepEqual([standing(c, a), standing(c, b), states(c).J01], ['counted', 'set-aside', 'counted']);
    c.resolve('J01', [a, b], b);
    assert.deepEqual([standing(c, a), standing(c, b)], ['set-aside', 'counted'], 'the last one');
    const third = c.sheet('J01', { prev: [] });
    assert.deepEqual([states(c).J01, standing(c, b), standing(c, third)], ['conflict', 'competing', 'competing'], 'a settled conflict is one again');
    c.sheet('J01', { prev: [a, b, third], state: 'withdrawn' });
    assert.deepEqual([states(c).J01, standing(c, third)], ['withdrawn', 'superseded']);
    c.exclude('J02');
    assert.equal(states(c).J02, 'excluded');
    assert.deepEqual(viewOf(c).counted, {});
    const d = day(), final = d.sheet('J01'), taken = d.sheet('J01', { prev: [], state: 'withdrawn' });
    d.resolve('J01', [final, taken], taken);
    assert.deepEqual([states(d).J01, standing(d, taken), standing(d, final)], ['withdrawn', 'not-final', 'set-aside']);
});

test('6. and 7. closing, and what is impossible', () => {
    const c = day(), [one, two] = [c.sheet('J01'), c.sheet('J02')];
    for (const early of ['admit-late', 'reopen']) { c.decide(early, early === 'reopen' ? {} : { judge: 'J01', sheet: one.hash }); }
    assert.deepEqual(viewOf(c).problems, ['impossible:1', 'impossible:2']);
    c.close();
    assert.deepEqual([viewOf(c).closed, viewOf(c).absent, viewOf(c).problems.length], [true, { J03: 'Was ill.' }, 2]);
    const newer = c.sheet('J01', { remember: false });
    assert.deepEqual([viewOf(c).counted, viewOf(c).late, standing(c, newer), standing(c, one)], [{ J01: one.hash, J02: two.hash }, { J01: newer.hash }, 'late', 'counted']);
    c.decide('exclude', { judge: 'J02' });
    c.decide('annul-entry', { entry: 'E01' });
    assert.deepEqual([viewOf(c).problems, viewOf(c).annulled, states(c).J02], [['impossible:1', 'impossible:2', 'impossible:4', 'impossible:5'], [], 'counted']);
    c.admit('J01', newer);
    assert.deepEqual([viewOf(c).counted.J01, viewOf(c).late, standing(c, one)], [newer.hash, {}, 'superseded']);
    c.admit('J03', one);
    assert.ok(viewOf(c).problems.includes('admitted:7'));
    assert.deepEqual(viewOf(c).absent, {});
    c.sheets = c.sheets.filter((s) => s !== newer);
    assert.ok(viewOf(c).problems.includes('sheet-missing:6'));
    c.reopen();
    assert.deepEqual([viewOf(c).closed, viewOf(c).counted, viewOf(c).absent], [false, { J01: one.hash, J02: two.hash }, {}]);
    const problem = (edit) => { const d = day(); d.sheet('J01'); d.sheet('J02'); d.close(edit(d)); return viewOf(d).problems; };
    assert.deepEqual(problem(() => ({})), []);
    assert.deepEqual(problem(() => ({ package: 'a'.repeat(64) })), ['close-package:1']);
    assert.deepEqual(problem(() => ({ absent: { J03: 'Away.', J09: 'Who?' } })), ['close-does-not-follow:1'], 'absent names somebody not of the panel');
    assert.deepEqual(problem((d) => ({ counted: { ...Object.fromEntries(d.current), J03: d.sheets[0].hash } })), ['close-does-not-follow:1']);
    assert.deepEqual(problem((d) => ({ sheets: [d.sheets[0].hash] })), ['close-does-not-follow:1'], 'counts a sheet that it does not list');
    assert.deepEqual(problem((d) => ({ sheets: [...d.sheets.map((s) => s.hash), 'f'.repeat(64)].sort() })), ['sheet-missing:1']);
});
