// SPDX-License-Identifier: GPL-3.0-or-later
// Result bundles that must be accepted or refused. {name, bytes, ok, code, step, says}; `says` is one sentence for people.
import { Competition, canonical, criterion, makeKey, sha256, signed, untar, ustar } from './makeworld.mjs';

/** A day with a conflict, a late sheet, a recusal, a mark left out, notes, an annulled entry and an absent judge. */
export function fullDay(seed, more = {}) {
    const c = new Competition({ seed, judges: 4, entries: 4, rules: { ties: [{ by: 'median' }] }, ...more });
    c.issue();
    c.sheet('J01', { notes: { E01: { entry: 'Bold, and well argued.', criteria: { C1: 'New to all of us.' } } }, recused: { E02: 'I taught the entrant.' }, na: { E03: ['C1'] } });
    const old = c.sheet('J02', { prev: [] });
    const copy = c.sheet('J02', { prev: [], device: 'd-00000002' });
    c.annul('E04');
    c.resolve('J02', [old, copy], copy);
    c.close({ absent: { J04: 'Was ill.' } });
    c.admit('J03', c.sheet('J03', { remember: false }));
    return c;
}

/** Three judges, the first with a revision: small, for tampering. */
export function plainDay(seed, more = {}) {
    const c = new Competition({ seed, judges: 3, entries: 3, ...more });
    c.issue();
    c.first = c.sheet('J01', { scores: () => 6 });
    c.second = c.sheet('J01', { scores: (e) => (e === 'E01' ? 18 : 7) });
    c.sheet('J02', { scores: (e) => (e === 'E02' ? 15 : 9) });
    c.sheet('J03', { scores: (e) => (e === 'E03' ? 13 : 8) });
    c.close();
    return c;
}

const tied = { judges: 5, entries: 6, criteria: [criterion('C1', 'Idea', 1), criterion('C2', 'Work', 1), criterion('C3', 'Read only', 0)] };
const even = { E01: [10, 10, 3], E02: [12, 8, 3], E03: [9, 11, 4], E04: [10, 10, 3], E05: [20, 0, 0], E06: [4, 5, 1] };
function tieDay(aggregation, rules) {
    const c = new Competition({ seed: aggregation, ...tied, rules: { aggregation, ties: [{ by: 'criterion-mean', criterion: 'C3' }], ...rules } });
    c.issue();
    c.judges.forEach((j, i) => c.sheet(j, { scores: (e, k) => Math.min(20, even[e]['C1C2C3'.indexOf(k) / 2] + (e === 'E05' ? -(even[e]['C1C2C3'.indexOf(k) / 2] > 9 ? i : 0) : i % 2)) }));
    c.close();
    return c;
}

function good() {
    const list = [];
    const put = (name, says, bytes, more = {}) => list.push({ name, bytes, ok: true, code: '', step: 8, says, ...more });
    const full = fullDay('full');
    put('full-panel', 'A conflict was settled, a late sheet admitted, an entry annulled; judges may differ as the rules allow.', full.bundle());
    put('full-public', 'The same competition without names and notes.', full.bundle({ scope: 'public' }));
    put('by-mean', 'Mean; equal results are parted by a criterion that is only read, and shared where even that is equal.', tieDay('mean').bundle({ scope: 'public' }));
    put('by-sum', 'Sum of the totals, and totals that are sums.', tieDay('sum', { sheet_total: 'sum' }).bundle({ scope: 'public' }));
    put('by-median', 'Median of the totals.', tieDay('median').bundle({ scope: 'public' }));
    put('by-trimmed-mean', 'Mean without the lowest and highest fifth.', tieDay('trimmed-mean').bundle({ scope: 'public' }));
    put('by-drop-high-low', 'Mean without the two highest and the lowest.', tieDay('drop-high-low', { drop_high: 2 }).bundle({ scope: 'public' }));

    const few = new Competition({ seed: 'few', rules: { minimum_readings: 2, pass_mark: '5' } });
    few.issue({ assignments: { J01: ['E01', 'E02', 'E03'], J02: ['E01', 'E03'], J03: ['E01', 'E03'] } });
    for (const j of few.judges) few.sheet(j, { no_show: { E03: 'Stayed away.' } });
    few.close();
    put('too-few-and-no-show', 'One entry has one reading of two, one was not there.', few.bundle());

    const witnessed = plainDay('witnessed', { witness: true });
    for (const j of witnessed.judges) witnessed.witness(j);
    put('witnessed', 'The rules demand a witness of every counted judge, and all are there.', witnessed.bundle({ scope: 'public' }));

    const keys = { deputy: makeKey(Buffer.alloc(32, 7)), recovery: makeKey(Buffer.alloc(32, 8)) };
    const moved = new Competition({ seed: 'moved', deputy: { key: keys.deputy.text, name: 'The deputy' }, recovery_key: keys.recovery.text });
    moved.issue();
    for (const j of moved.judges) moved.sheet(j);
    moved.exclude('J03');
    const heir = moved.keys.get('heir');
    moved.rotate(heir, { key: keys.recovery });
    moved.decide('annul-entry', { entry: 'E03' }, { key: keys.deputy });
    moved.annulled.push('E03');
    moved.issue({ key: heir });
    moved.close();
    put('chair-replaced', 'The recovery key gave the chair to a new key, the deputy signed a decision, a judge was excluded.', moved.bundle({ scope: 'public' }));

    const again = new Competition({ seed: 'again' });
    again.issue();
    for (const j of ['J01', 'J02']) again.sheet(j);
    again.sheet('J03', { state: 'partial', skip: { E01: ['C2'] } });
    again.close({ absent: { J03: 'Never finished.' } });
    again.reopen();
    again.sheet('J03');
    again.close();
    put('closed-twice', 'Closed without a judge whose sheet was not final, reopened for the final one, and closed again.', again.bundle({ scope: 'public' }));

    const stolen = new Competition({ seed: 'key-replaced', judges: 3 }), fresh = stolen.keys.get('stranger');
    stolen.issue();
    stolen.sheet('J01');
    stolen.decide('enrol', { judge: 'J02', judge_key: fresh.text, compared: 'telephone', epoch: 2 });
    const kept = stolen.sheet('J02');
    stolen.decide('revoke', { judge: 'J02', judge_key: stolen.keys.get('J02').text, keep: [kept.hash] }, { reason: 'The laptop was stolen.' });
    const before = stolen.packages[0];
    stolen.entries = stolen.entries.map((e) => ({ ...e, title: `${e.title}, renamed` }));
    stolen.issue();
    stolen.decide('accept-package', { package: before.hash });
    stolen.sheet('J02', { key: fresh });
    stolen.close({ absent: { J03: 'Was ill.' } });
    put('key-replaced', 'A judge got a new key after a theft, one sheet of the old key stands, and sheets made with the older package count.', stolen.bundle({ scope: 'public' }));

    const odd = new Competition({ seed: 'odd', judges: ['A b', 'J,2', 'O?N', 'Z'], rehearsal: true,
        entries: [{ id: '1', title: 'Jemput bola "KTP"\nkedua', files: ['attachments/1/plan.pdf'] }, { id: '10', title: 'Ünïcode ✓' }, { id: '2', title: 'Third', attributes: { pupils: '' } }],
        criteria: [criterion('C1', 'Error points', 1, '-1', '0.25'), criterion('C2', 'Big', 1, '999983', '1'), criterion('C3', 'Big too', 1, '999979', '1')], rules: { sheet_total: 'sum', missing: 'renormalise' } });
    odd.rubric.rubric.criteria[0].lowest = '-10';
    odd.issue({ attachments: [['attachments/1/plan.pdf', Buffer.from('%PDF-1.4')]] });
    odd.judges.forEach((j, i) => odd.sheet(j, { scores: (e, k) => (k === 'C1' ? -4 - i : 7 * i + 900001), na: i === 1 ? { 1: ['C2'] } : i === 2 ? { 1: ['C3'] } : {} }));
    odd.close();
    put('odd-names', 'Ids with blanks and commas, attachments left out, a rehearsal, and a fraction too large for a number.', odd.bundle());

    const hidden = plainDay('plain');
    const receipt = hidden.receipt('J01');
    const without = new Competition({ seed: 'plain' });
    without.issue();
    without.sheet('J01', { scores: () => 6 });
    without.dice.bytes(32 * 2 + 6);
    without.minute++;
    without.sheet('J02', { scores: (e) => (e === 'E02' ? 15 : 9) });
    without.sheet('J03', { scores: (e) => (e === 'E03' ? 13 : 8) });
    without.close();
    put('newer-sheet-hidden', 'The chair hides the newer sheet of J01 and redoes everything: no bundle can show that, only the judge’s own code, receipt or witness can.', without.bundle(), { receipt, honest: hidden.receipt('J02') });
    const late = new Competition({ seed: 'late' });
    late.issue();
    for (const j of late.judges) late.sheet(j);
    const promise = late.receipt('J03');
    late.current.delete('J03');
    late.close({ absent: { J03: 'Too late.' }, sheets: late.sheets.slice(0, 2).map((x) => x.hash).sort() });
    put('called-late', 'The chair closes as if a sheet had come later: the bundle shows it as late, and the receipt shows that it was not.', late.bundle({ scope: 'public' }), { receipt: promise });
    put('untouched', 'The competition that the refused bundles were made from.', hidden.bundle());
    return list;
}

const take = (members, path) => { members.delete(path); members.delete(`${path}.sig`); };

/** A bundle of the plain day with members changed and everything signed again by the chair. */
const resigned = (change, more = {}) => plainDay('plain').bundle({ members: change, ...more });
const outcomeOf = (change) => (members) => {
    const outcome = JSON.parse(members.get('outcome.json'));
    members.set('outcome.json', Buffer.from(change(outcome) ?? canonical(outcome)));
};

function bad() {
    const list = [];
    const put = (name, says, code, step, bytes) => list.push({ name, bytes, ok: false, code, step, says });
    const plain = plainDay('plain'), bundle = plain.bundle(), sheetPath = (s) => `sheets/${s.hash}.json`;

    const edited = untar(bundle);
    const scores = edited.find(([n]) => n === sheetPath(plain.second));
    scores[1] = Buffer.from(scores[1].toString().replace('"C1":18', '"C1":19'));
    put('score-edited', 'An outsider raised a score.', 'BadContainer', 1, ustar(edited));
    put('score-edited-by-chair', 'The chair raised a score and signed the bundle again.', 'BadSignature', 2, resigned((m) => {
        const path = sheetPath(plain.second), text = m.get(path).toString().replace('"C1":18', '"C1":19');
        take(m, path);
        m.set(`sheets/${sha256(text)}.json`, Buffer.from(text));
        m.set(`sheets/${sha256(text)}.json.sig`, plain.second.signature);
        m.set(`notes/${sha256(text)}.json`, m.get(`notes/${plain.second.hash}.json`));
        m.delete(`notes/${plain.second.hash}.json`);
    }));
    put('ranks-swapped', 'The chair swapped the first two ranks.', 'OutcomeDiffers', 6, resigned(outcomeOf((o) => {
        [o.ranking[0].entry, o.ranking[1].entry] = [o.ranking[1].entry, o.ranking[0].entry];
    })));

    const dropped = new Competition({ seed: 'dropped' });
    dropped.issue();
    for (const j of dropped.judges) dropped.sheet(j);
    dropped.close({ counted: { J01: dropped.current.get('J01'), J02: dropped.current.get('J02') } });
    dropped.current.delete('J03');
    put('judge-dropped', 'The closing neither counts nor explains a judge who handed in.', 'DoesNotFollow', 3, dropped.bundle({ scope: 'public' }));

    const older = new Competition({ seed: 'older' });
    older.issue();
    const first = older.sheet('J01');
    older.sheet('J01');
    older.sheet('J02');
    older.sheet('J03');
    older.current.set('J01', first.hash);
    older.close();
    put('older-counted', 'An older revision is counted though the newer one is in the bundle.', 'DoesNotFollow', 3, older.bundle({ scope: 'public' }));

    put('newer-hidden', 'The newer sheet was taken out and the older one put into the outcome; the closing still names the newer.', 'SheetMissing', 3, plain.bundle({ members: (m) => {
        take(m, sheetPath(plain.second));
        m.delete(`notes/${plain.second.hash}.json`);
        outcomeOf((o) => { o.counted.J01 = plain.first.hash; })(m);
    } }));
    const [one, two] = ['J02', 'J03'].map((j) => plain.sheets.find((s) => s.body.judge === j));
    put('signatures-swapped', 'The signatures of two judges were exchanged.', 'BadSignature', 2, resigned((m) => {
        m.set(`${sheetPath(one)}.sig`, two.signature);
        m.set(`${sheetPath(two)}.sig`, one.signature);
    }));
    put('extra-member', 'The archive holds a member that nobody signed.', 'BadContainer', 1, plain.bundle({ after: (l) => [...l, ['zzz.txt', Buffer.from('x')]] }));
    put('no-place', 'The bundle lists and signs a member that has no place in one.', 'BadContainer', 1, resigned((m) => m.set('extra.txt', Buffer.from('x'))));

    const witnessed = plainDay('plain', { witness: true });
    witnessed.witness('J01');
    witnessed.witness('J02');
    put('witness-missing', 'A witness of every counted judge is demanded, and one is missing.', 'WitnessMissing', 8, witnessed.bundle({ scope: 'public' }));
    const other = plainDay('plain');
    other.witness('J01', { sheet: other.first.hash });
    put('witness-of-other-sheet', 'A judge stands by another sheet than the one that is counted.', 'WrongWitness', 8, other.bundle({ scope: 'public' }));

    put('two-statements', 'The archive holds statement.json twice.', 'BadContainer', 1, plain.bundle({ after: (l) => [l[0], l[1], l[0], ...l.slice(2)] }));
    put('wrong-namespace', 'The result is signed in the namespace of score sheets.', 'BadSignature', 1, plain.bundle({ options: { namespace: 'juri-score-sheet-v1' } }));
    put('not-canonical', 'The statement has a blank after a colon.', 'BadPayload', 1, plain.bundle({ options: { spell: (b) => Buffer.from(canonical(b).replace('"v":', '"v": ')) } }));
    put('unreduced-fraction', 'A result is not in lowest terms.', 'BadPayload', 6, resigned(outcomeOf((o) => { const r = o.ranking[0].result; r.num *= 2; r.den *= 2; })));
    put('denominator-zero', 'The denominator of a result is 0.', 'BadPayload', 6, resigned(outcomeOf((o) => { o.ranking[0].result = { num: 1, den: 0 }; })));
    put('ranking-unknown-entry', 'The ranking names an entry that nobody judged.', 'OutcomeDiffers', 6, resigned(outcomeOf((o) => { o.ranking.push({ entry: 'E99', readings: 0, reason: 'too-few-readings' }); })));
    put('ranking-missing-entry', 'The ranking leaves out an entry.', 'OutcomeDiffers', 6, resigned(outcomeOf((o) => { o.ranking.pop(); })));

    const gap = fullDay('gap');
    put('decision-gap', 'Decision 2 of 4 is missing.', 'BadChain', 3, gap.bundle({ scope: 'public', members: (m) => take(m, 'decisions/0002.json') }));
    put('two-decisions-one-seq', 'The chair signed two decisions with the same number.', 'BadContainer', 2, resigned((m) => {
        const twin = signed(plain.chair, { ...plain.decisions[0].body, reason: 'Another reason.' });
        m.set('decisions/00001.json', twin.statement);
        m.set('decisions/00001.json.sig', twin.signature);
    }));
    const unexplained = new Competition({ seed: 'unexplained' });
    unexplained.issue();
    unexplained.sheet('J01');
    unexplained.sheet('J02');
    unexplained.close({ absent: {} });
    unexplained.decisions.pop();
    unexplained.absent = {};
    unexplained.decide('close', { package: unexplained.packages[0].hash, counted: Object.fromEntries(unexplained.current), absent: {}, sheets: unexplained.sheets.map((s) => s.hash).sort() });
    put('unexplained-judge', 'A judge who never handed in is neither absent nor excluded.', 'DoesNotFollow', 3, unexplained.bundle({ scope: 'public' }));

    const named = fullDay('named');
    const setAside = named.sheets.find((s) => s.body.judge === 'J02');
    put('sheet-of-decision-missing', 'A sheet that a decision set aside is not in the bundle.', 'SheetMissing', 3, named.bundle({ scope: 'public',
        members: (m) => take(m, sheetPath(setAside)), statement: (b) => { b.detached = b.detached.filter((h) => h !== setAside.body.files[0].sha256); } }));
    put('detached-notes-in-panel', 'A bundle for the panel leaves out notes.', 'BadContainer', 2, resigned((m) => m.delete(`notes/${one.hash}.json`), {
        statement: (b) => { b.detached = [one.body.files[0].sha256]; } }));
    put('notes-in-public', 'A public bundle holds notes.', 'BadContainer', 2, plain.bundle({ scope: 'public', members: (m) => m.set(`notes/${one.hash}.json`, plain.files.get(one.hash).notes) }));
    put('signed-by-stranger', 'The result is signed by a key that is not the chair’s.', 'WrongKey', 4, plain.bundle({ scope: 'public', key: plain.keys.get('stranger') }));
    put('signers-differ', 'The list for OpenSSH gives a judge another key.', 'SignersDiffer', 7, resigned((m) => {
        m.set('allowed_signers', Buffer.from(m.get('allowed_signers').toString().replace(plain.keys.get('J01').text, plain.keys.get('stranger').text)));
    }));
    const open = plainDay('plain');
    open.decisions.pop();
    open.annul('E03');
    put('never-closed', 'The stage was not closed.', 'NotClosed', 3, open.bundle({ scope: 'public' }));
    return list;
}

/** Refused in ways that need no example in the repository. */
function small() {
    const list = [], plain = plainDay('plain'), bundle = plain.bundle();
    const put = (name, says, code, step, bytes) => list.push({ name, bytes, ok: false, code, step, says, unwritten: true });
    put('empty', 'The file is empty.', 'NotOurs', 1, Buffer.alloc(0));
    put('foreign', 'The file is a picture.', 'NotOurs', 1, Buffer.from('\x89PNG\r\n\x1a\n'.padEnd(2000, 'x'), 'latin1'));
    put('cut-off', 'The end of the file is missing.', 'BadContainer', 1, bundle.subarray(0, bundle.length - 2048));
    put('cut-odd', 'The file was cut off somewhere.', 'DamagedInTransfer', 1, bundle.subarray(0, 5000));
    put('hidden-tail', 'Something stands behind the end.', 'BadContainer', 1, Buffer.concat([bundle, Buffer.alloc(512, 1)]));
    put('long-tail', 'Too many zeros stand behind the end.', 'BadContainer', 1, Buffer.concat([bundle, Buffer.alloc(10752)]));
    put('a-sheet', 'The file is a score sheet.', 'BadUsage', 1, plain.file(plain.sheets[0], [['notes.json', plain.files.get(plain.sheets[0].hash).notes]]));
    put('newer-namespace', 'The file is of a later version.', 'NewerVersion', 1, plain.bundle({ options: { namespace: 'juri-result-v2' } }));
    put('newer-v', 'The statement is of a later version.', 'NewerVersion', 1, plain.bundle({ statement: (b) => { b.v = 2; } }));
    put('foreign-namespace', 'The signature was made for files in general.', 'BadSignature', 1, plain.bundle({ options: { namespace: 'file' } }));
    put('namespace-of-everything', 'The namespace is a word that every object of the language knows.', 'BadSignature', 1, plain.bundle({ options: { namespace: 'constructor' } }));
    put('unknown-field', 'The statement has a field more.', 'BadPayload', 1, plain.bundle({ statement: (b) => { b.zz = 1; } }));
    put('line-end', 'A line end follows the last brace.', 'BadPayload', 1, plain.bundle({ options: { spell: (b) => Buffer.from(`${canonical(b)}\n`) } }));
    put('not-composed', 'A letter and its accent are not composed.', 'BadPayload', 1, plain.bundle({ statement: (b) => { b.title = 'Cafe\u0301'; } }));
    put('direction', 'A title changes the direction of writing.', 'BadPayload', 1, plain.bundle({ statement: (b) => { b.title = 'abc\u202etxt'; } }));
    put('other-outcome', 'The result names another outcome.', 'BadContainer', 1, plain.bundle({ statement: (b) => { b.outcome_sha256 = '0'.repeat(64); } }));
    put('other-competition', 'The result is signed for another competition.', 'WrongCompetition', 2, plain.bundle({ statement: (b) => { b.competition = 'c-other'; } }));
    put('other-stage', 'The result is signed for another stage.', 'WrongStage', 2, plain.bundle({ statement: (b) => { b.stage = 'S2'; } }));
    put('rehearsal', 'The result of a rehearsal is passed off as a live one.', 'RehearsalMixed', 2, plain.bundle({ statement: (b) => { b.rehearsal = true; } }));
    put('more-detached', 'The bundle claims to leave out what nothing names.', 'BadContainer', 2, plain.bundle({ statement: (b) => { b.detached = ['0'.repeat(64)]; } }));
    put('readings', 'The outcome claims more readings.', 'OutcomeDiffers', 6, resigned(outcomeOf((o) => { o.ranking[1].readings = 4; })));
    put('reason', 'The outcome gives another reason for a place.', 'OutcomeDiffers', 6, resigned(outcomeOf((o) => { o.ranking[1].reason = 'shared'; })));
    put('absent', 'The outcome excuses a judge.', 'OutcomeDiffers', 6, resigned(outcomeOf((o) => { o.absent.J09 = 'Was ill.'; })));
    put('text-number', 'A small number is written as text.', 'BadPayload', 6, resigned(outcomeOf((o) => { o.ranking[0].result.num = String(o.ranking[0].result.num); })));
    put('order', 'The ranking is in another order.', 'OutcomeDiffers', 6, resigned(outcomeOf((o) => { o.ranking.reverse(); })));
    put('negative-denominator', 'A fraction is written with a minus below the line.', 'BadPayload', 6, resigned(outcomeOf((o) => { const r = o.ranking[0].result; r.num *= -1; r.den *= -1; })));
    const header = (change) => {
        const copy = Buffer.from(bundle);
        change(copy);
        copy.write('        ', 148);
        copy.write(`${copy.subarray(0, 512).reduce((a, b) => a + b, 0).toString(8).padStart(6, '0')}\0 `, 148);
        return copy;
    };
    put('link-name', 'A member has a link name.', 'BadContainer', 1, header((f) => f.write('x', 157)));
    put('prefix', 'A member has a prefix.', 'BadContainer', 1, header((f) => f.write('x', 345)));
    put('folder', 'A member is of another kind than a file.', 'BadContainer', 1, header((f) => f.write('5', 156)));
    put('long-size', 'The size is written in the binary form.', 'BadContainer', 1, header((f) => f.writeUInt8(0x80, 124)));
    put('after-the-name', 'Something stands behind the name.', 'BadContainer', 1, header((f) => f.write('x', 90)));
    const padded = untar(bundle)[0][1].length, behind = Buffer.from(bundle);
    behind[512 + padded] = 1;
    put('in-the-padding', 'Something stands behind the end of a member.', 'BadContainer', 1, behind);
    for (const [name, says, code, path] of [['device-name', 'A member has the name of a device.', 'BadContainer', 'sheets/nul.json'], ['hidden-name', 'A member has a name that begins with a dot.', 'BadContainer', '.x'],
        ['climbing-name', 'A member has a name that leads out.', 'BadContainer', '../x'], ['case-twins', 'Two names differ in case alone.', 'BadContainer', 'readme.TXT']]) {
        put(name, says, code, 1, resigned((m) => m.set(path, Buffer.from('x'))));
    }
    const armored = (change) => plain.bundle({ after: (l) => {
        const blob = Buffer.from(l[1][1].toString().replace(/-----[A-Z ]+-----|\n/g, ''), 'base64');
        const changed = change(blob) ?? blob;
        return [l[0], [l[1][0], Buffer.from(typeof changed === 'string' ? changed : `-----BEGIN SSH SIGNATURE-----\n${changed.toString('base64')}\n-----END SSH SIGNATURE-----`)], ...l.slice(2)];
    } });
    list.push({ name: 'other-wrapping', bytes: armored(() => undefined), ok: true, code: '', step: 8, says: 'The signature stands in one line, without a last line end.' });
    put('signature-version', 'The signature claims version 2 of its format.', 'BadSignature', 1, armored((b) => { b[9] = 2; }));
    put('signature-tail', 'The signature has a byte more.', 'BadSignature', 1, armored((b) => Buffer.concat([b, Buffer.from([0])])));
    put('signature-comment', 'A line stands before the signature.', 'BadSignature', 1, armored((b) => `x\n-----BEGIN SSH SIGNATURE-----\n${b.toString('base64')}\n-----END SSH SIGNATURE-----\n`));
    put('weak-key', 'The key is the neutral point, under which anybody can sign.', 'WrongKey', 1, armored((b) => { b.fill(0, 33, 65); b[33] = 1; b.fill(0, b.length - 64); b[b.length - 64] = 1; }));
    put('mail-damage', 'Mail changed the line ends.', 'DamagedInTransfer', 1, (() => {
        const lines = Buffer.from(bundle.toString('latin1').replace(/\n/g, '\r\n'), 'latin1');
        return Buffer.concat([lines, Buffer.alloc((512 - (lines.length % 512)) % 512)]);
    })());
    put('other-key-named', 'The statement names another key than the one that signed.', 'WrongKey', 1, plain.bundle({ statement: (b) => { b.key = plain.keys.get('stranger').text; } }));
    put('wrong-size', 'The size of a member is not the signed one.', 'BadContainer', 1, plain.bundle({ statement: (b) => { b.files[0].size += 1; } }));
    put('sheet-misnamed', 'A sheet bears the hash of another.', 'BadContainer', 2, plain.bundle({ scope: 'public', members: (m) => {
        const path = `sheets/${plain.first.hash}.json`, other = `sheets/${'a'.repeat(64)}.json`;
        for (const end of ['', '.sig']) { m.set(other + end, m.get(path + end)); m.delete(path + end); }
    } }));
    put('witness-as-sheet', 'A witness stands where sheets stand.', 'BadSignature', 2, resigned((m) => {
        const made = plainDay('plain').witness('J01');
        m.set(`sheets/${made.hash}.json`, made.statement);
        m.set(`sheets/${made.hash}.json.sig`, made.signature);
    }));
    for (const [name, says, fields] of [['witness-of-other-outcome', 'A witness is about another outcome.', { outcome_sha256: '0'.repeat(64) }], ['witness-by-stranger', 'A witness is signed by a key that is not the judge’s.', { key: plain.keys.get('stranger') }],
        ['witness-without-sheet', 'A counted judge’s witness names no sheet.', { sheet: undefined }]]) {
        const day = plainDay('plain');
        day.witness('J01', fields);
        put(name, says, 'WrongWitness', 8, day.bundle());
    }
    const revoked = new Competition({ seed: 'revoked' });
    revoked.issue();
    for (const j of revoked.judges) revoked.sheet(j);
    revoked.close();
    revoked.decide('revoke', { judge: 'J02', judge_key: revoked.keys.get('J02').text, keep: [revoked.current.get('J02')] });
    list.push({ name: 'revoked-after-closing', bytes: revoked.bundle(), ok: true, code: '', step: 8, says: 'A key is revoked after the closing: what is closed stays.' });
    revoked.witness('J02');
    put('witness-by-revoked-key', 'A witness is signed by a revoked key.', 'WrongWitness', 8, revoked.bundle());
    const twice = new Competition({ seed: 'twice' });
    twice.issue();
    const foreign = twice.sheet('J01', { key: twice.keys.get('stranger'), remember: false });
    for (const j of twice.judges) twice.sheet(j, { prev: [] });
    twice.close();
    twice.reopen();
    twice.close({ sheets: twice.sheets.filter((x) => x !== foreign).map((x) => x.hash).sort() });
    list.push({ name: 'foreign-sheet-shown', bytes: twice.bundle({ scope: 'public' }), ok: true, code: '', step: 8, says: 'A sheet under a foreign key is in the bundle and does not count.' });
    put('sheet-of-first-close-missing', 'A sheet that only the first, undone closing names is not in the bundle.', 'SheetMissing', 5, twice.bundle({ scope: 'public',
        members: (m) => take(m, `sheets/${foreign.hash}.json`), statement: (b) => { b.detached = b.detached.filter((h) => h !== foreign.body.files[0].sha256); } }));
    const ahead = new Competition({ seed: 'ahead' }), next = ahead.keys.get('heir');
    ahead.issue();
    for (const j of ahead.judges) ahead.sheet(j);
    const right = ahead.chair;
    ahead.chair = next;
    ahead.rotate(next, { key: right });
    ahead.chair = right;
    ahead.close();
    put('rotation-from-another-key', 'The new key says that it replaces another key than the chair’s.', 'DoesNotFollow', 3, ahead.bundle());
    const stray = plainDay('plain');
    const strayDecision = signed(stray.keys.get('stranger'), { ...stray.decisions[0].body, key: stray.keys.get('stranger').text, seq: 2, prev: [stray.head()] });
    put('stray-decision', 'A stranger signed one more decision.', 'BadChain', 3, resigned((m) => {
        m.set('decisions/0002.json', strayDecision.statement);
        m.set('decisions/0002.json.sig', strayDecision.signature);
    }));
    const again = plainDay('plain');
    again.decide('close', { package: again.packages[0].hash, counted: again.decisions[0].body.counted, absent: {}, sheets: again.decisions[0].body.sheets });
    put('closed-while-closed', 'The stage was closed twice in a row.', 'DoesNotFollow', 3, again.bundle());
    const partial = plainDay('plain');
    const unfit = partial.sheet('J02', { state: 'partial' });
    partial.admit('J02', unfit);
    put('admitted-partial', 'A sheet that is not final was admitted.', 'DoesNotFollow', 3, partial.bundle());
    const off = new Competition({ seed: 'off' });
    off.issue();
    for (const j of off.judges) off.sheet(j, { scores: () => (j === 'J02' ? 21 : 3) });
    off.close();
    put('off-the-scale', 'A score above the scale is counted.', 'DoesNotFollow', 3, off.bundle());
    const stolen = new Competition({ seed: 'stolen' });
    stolen.issue();
    for (const j of stolen.judges) stolen.sheet(j, j === 'J02' ? { key: stolen.keys.get('J01') } : {});
    stolen.close();
    put('not-their-key', 'A sheet of J02 signed by J01 is counted.', 'DoesNotFollow', 3, stolen.bundle());
    return list;
}

export const cases = () => [...good(), ...bad(), ...small()];
