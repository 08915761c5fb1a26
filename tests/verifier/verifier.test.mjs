// SPDX-License-Identifier: GPL-3.0-or-later
// The check itself, in Node: node --test tests/verifier
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { cases, fullDay, plainDay } from './cases.mjs';
import { Competition, Dice, bytesOf, criterion, makeKey, rankingOf, someRules } from './makeworld.mjs';
import { pageText, scripts, verifier as V } from './page.mjs';
import { randomDay } from './randomday.mjs';
import { randomWorld } from './randomworld.mjs';
import { folder, vectors } from './vectors.mjs';

const repository = new URL('../../', import.meta.url);
const bytes = (buffer) => new Uint8Array(buffer);
const found = ({ ok, code, step, problem }) => ({ ok, code, step, ...(ok ? {} : { problem }) });

test('hashes are those of another implementation, for every length around the blocks', () => {
    for (let n = 0; n < 300; ++n) {
        const data = randomBytes(n);
        assert.equal(V.toHex(V.sha256(bytes(data))), createHash('sha256').update(data).digest('hex'));
        assert.equal(V.toHex(V.sha512(bytes(data))), createHash('sha512').update(data).digest('hex'));
    }
});

test('signatures: good ones pass, altered, malleable and degenerate ones do not', async () => {
    const dice = new Dice('signatures'), order = V.ORDER;
    const little = (b) => BigInt(`0x${Buffer.from(b).reverse().toString('hex')}`);
    const le32 = (n) => Uint8Array.from(Buffer.from(n.toString(16).padStart(64, '0'), 'hex').reverse());
    const { sign } = await import('node:crypto');
    for (let i = 0; i < 20; ++i) {
        const seed = dice.bytes(32), key = makeKey(seed), message = bytes(dice.bytes(i)), raw = bytes(key.raw), good = bytes(sign(null, message, key.secret));
        const altered = Uint8Array.from(good);
        altered[dice.below(64)] ^= 1 << dice.below(8);
        const bigger = Uint8Array.from([...good.subarray(0, 32), ...le32(little(good.subarray(32)) + order)]);
        // R the neutral point, S = k·a: fulfils the equation, and only the holder can make it; refused for its R.
        const a = (little(createHash('sha512').update(seed).digest().subarray(0, 32)) & ((1n << 254n) - 8n)) | (1n << 254n);
        const neutral = le32(1n), k = little(createHash('sha512').update(neutral).update(raw).update(message).digest()) % order;
        const small = Uint8Array.from([...neutral, ...le32((k * a) % order)]);
        for (const browser of [false, true]) {
            assert.equal(await V.verifySignature(raw, good, message, browser), true);
            assert.equal(await V.verifySignature(raw, altered, message, browser), false);
            assert.equal(await V.verifySignature(raw, bigger, message, browser), false);
            assert.equal(await V.verifySignature(raw, small, message, browser), false);
        }
    }
});

test('keys that are not canonical, of small or of mixed order are refused', () => {
    const hex = (text) => V.fromHex(text), p = 2n ** 255n - 19n;
    const encoded = (n) => Uint8Array.from(Buffer.from(n.toString(16).padStart(64, '0'), 'hex').reverse());
    const eight = hex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05');
    const sound = bytes(makeKey(Buffer.alloc(32, 5)).raw), mixed = V.encodePoint(V.add(V.decodePoint(sound), V.decodePoint(eight)));
    assert.ok(V.soundKey(sound));
    assert.equal(V.soundKey(mixed), undefined);
    let torsion = V.decodePoint(eight);
    for (let i = 0; i < 8; ++i, torsion = V.add(torsion, V.decodePoint(eight))) assert.equal(V.soundKey(V.encodePoint(torsion)), undefined);
    for (const n of [0n, 1n, p - 1n, p, p + 1n, p + 3n, 2n ** 255n - 1n, 1n + 2n ** 255n, p - 1n + 2n ** 255n, 2n]) assert.equal(V.soundKey(encoded(n)), undefined, String(n));
});

test('the sheet of the first version has the code and fingerprint of the document', async () => {
    for (const webCrypto of [true, false]) {
        const sheet = await V.readEnvelope(bytes(readFileSync(new URL('tests/data/exchange/sheet-v1.jurisheet', repository))), webCrypto);
        assert.equal(V.codeOf(sheet.hash), '54WK-8996-GERV');
        assert.equal(V.fingerprint(sheet.signer), 'SHA256:9xNPnU3l9ztufswDb9VFtEYq/7nX8KBecliorkozupg');
    }
});

test('the 30 digits', () => {
    const key = makeKey(Buffer.alloc(32, 9));
    let hash = Buffer.concat([Buffer.from('juri-key-digits-v1'), key.raw]);
    for (let n = 1; n <= 5200; ++n) hash = createHash('sha512').update(hash).update(key.raw).digest();
    const groups = [0, 5, 10, 15, 20, 25].map((i) => String(hash.readUIntBE(i, 5) % 100000).padStart(5, '0'));
    assert.equal(V.keyDigits(key.text), groups.join(' '));
});

test('the JSON profile has one spelling', () => {
    const parse = (text) => V.parseProfile(Buffer.isBuffer(text) ? bytes(text) : bytes(Buffer.from(text)), 'a test');
    const good = ['{}', '{"a":1,"b":-1}', '{"a":[],"b":{}}', '{"a":"\\n\\t\\"\\\\/é✓😀\u007f"}', '{"a":9007199254740991,"b":true,"c":false}', '{" ":0,"A":0,"a":0,"~":0}',
        '{"10":0,"2":0}', '{"__proto__":1}', `{"a":${'['.repeat(7)}${']'.repeat(7)}}`, `{"a":"${'x'.repeat(65536)}"}`];
    const bad = ['', '[]', '1', '{} ', ' {}', '{}\n', '{"a":1 }', '{"a": 1}', '{"a":1,}', '{"b":1,"a":1}', '{"a":1,"a":1}', '{"":1}', '{"é":1}', '{"a":01}', '{"a":-0}', '{"a":+1}',
        '{"a":1.0}', '{"a":1e3}', '{"a":9007199254740992}', '{"a":null}', '{"a":"\\u0041"}', '{"a":"\\/"}', '{"a":"\\r"}', '{"a":"\u0001"}', '{"a":"\n"}', '{"a":"e\u0301"}',
        '{"a":"\\n\u0303"}', `{"a":${'['.repeat(8)}${']'.repeat(8)}}`, `{"a":"${'x'.repeat(65537)}"}`, `{"${'k'.repeat(65)}":1}`, '\ufeff{}', '{"a":"', '{"a":"\\', '{', '{"a"', '{"a":[1,]}', '{"a":tru}',
        Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d]), Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x7d])];
    for (const text of good) assert.equal(V.emit(parse(text)), text);
    for (const text of bad) assert.throws(() => parse(text), { code: 'BadPayload' }, String(text).slice(0, 40));
});

test('the method files of the examples are read', () => {
    for (const name of ['springboard-2000', 'kipp-rehearsal']) {
        V.readRubric(bytes(bytesOf(JSON.parse(readFileSync(new URL(`resources/examples/${name}/method.json`, repository))))));
    }
});

const all = cases();
for (const one of all) {
    test(`${one.ok ? 'accepted' : 'refused'}: ${one.name}`, async () => {
        const expected = { ok: one.ok, code: one.code, step: one.step };
        const { problem, ...seen } = found(await V.verifyBundle(bytes(one.bytes)));
        assert.deepEqual(seen, expected, problem);
        if (!one.ok && one.code !== 'BadSignature' && one.code !== 'WrongKey') return;
        const { problem: other, ...own } = found(await V.verifyBundle(bytes(one.bytes), { webCrypto: false }));
        assert.deepEqual(own, expected, other);
    });
}

test('the cases hold what they are named for', async () => {
    const look = async (name) => V.verifyBundle(bytes(all.find((c) => c.name === name).bytes));
    const reasons = new Set();
    for (const name of ['by-mean', 'by-sum', 'by-median', 'by-trimmed-mean', 'by-drop-high-low']) for (const row of (await look(name)).ranking) reasons.add(row.reason);
    assert.deepEqual([...reasons].sort(), ['by-result', 'by-tie-break', 'shared']);
    assert.deepEqual((await look('too-few-and-no-show')).ranking.map((r) => r.reason), ['by-result', 'too-few-readings', 'no-show']);
    assert.ok((await look('odd-names')).outcome.get('ranking').some((r) => typeof r.get('result').get('num') === 'string'));
    const full = await look('full-panel');
    assert.equal(full.view.word.get('evidence').length, 1);
    assert.deepEqual([...full.view.word.get('findings').values()].sort(), ['counted', 'counted', 'counted', 'set-aside']);
    assert.equal(full.view.inForce.names.size, 4);
});

test('the hidden sheet is found by receipt, sheet and code', async () => {
    const one = all.find((c) => c.name === 'newer-sheet-hidden'), result = await V.verifyBundle(bytes(one.bytes)), honest = plainDay('plain');
    const receipt = await V.compareFile(bytes(one.receipt), result);
    assert.deepEqual([receipt.ok, receipt.code, receipt.judge, receipt.sheets.map((s) => s.there).sort()], [false, 'SheetMissing', 'J01', [false, true]]);
    assert.ok(receipt.problem.includes(V.codeOf(honest.second.hash)));
    const sheet = await V.compareFile(bytes(honest.file(honest.second, [['notes.json', honest.files.get(honest.second.hash).notes]])), result);
    assert.deepEqual([sheet.ok, sheet.code], [false, 'SheetMissing']);
    const whole = await V.verifyBundle(bytes(honest.bundle()));
    assert.deepEqual(found(await V.compareFile(bytes(one.receipt), whole)).ok, true);
    const forged = plainDay('plain');
    forged.chair = forged.keys.get('stranger');
    assert.equal((await V.compareFile(bytes(forged.receipt('J01')), whole)).code, 'WrongKey');
    const late = all.find((c) => c.name === 'called-late'), shown = await V.verifyBundle(bytes(late.bytes));
    assert.equal(shown.view.word.get('late').size, 1);
    assert.equal((await V.compareFile(bytes(late.receipt), shown)).code, 'DoesNotFollow');
    assert.equal((await V.compareFile(bytes(plainDay('elsewhere').receipt('J01')), whole)).code, 'WrongCompetition');
});

test('no byte can be changed', async () => {
    const bundle = plainDay('plain').bundle({ scope: 'public' }), dice = new Dice('flips');
    for (let i = 0; i < 120; ++i) {
        const copy = bytes(Buffer.from(bundle)), at = dice.below(copy.length);
        copy[at] ^= 1 << dice.below(8);
        assert.equal((await V.verifyBundle(copy)).ok, false, `byte ${at}`);
    }
});

test('nothing in the outcome can be changed, signed by the chair or not', async () => {
    const dice = new Dice('outcomes');
    function change(value) {
        const keys = Object.keys(value), key = dice.pick(keys), item = value[key];
        if (item !== null && typeof item === 'object' && Object.keys(item).length && dice.chance(80)) return change(item);
        if (typeof item === 'number') value[key] = item + dice.pick([-1, 1, 7]);
        else if (typeof item === 'string') value[key] = dice.pick([item.slice(1), `${item}0`, dice.bytes(32).toString('hex')]);
        else if (Array.isArray(item)) item.push(dice.pick(['E01', 'J01', { entry: 'E09', readings: 0, reason: 'too-few-readings' }]));
        else if (dice.chance(50)) delete value[key];
        else item.J77 = dice.bytes(32).toString('hex');
        return undefined;
    }
    for (let i = 0; i < 80; ++i) {
        const result = await V.verifyBundle(bytes(fullDay('full').bundle({ scope: 'public', outcome: change })));
        assert.equal(result.ok, false, `change ${i}`);
        assert.ok([6, 8].includes(result.step), `${result.step} ${result.problem}`);
    }
});

test('honest days of every sort are accepted, in both scopes', async () => {
    for (let seed = 0; seed < 30; ++seed) {
        const c = randomDay(seed);
        for (const scope of ['panel', 'public']) assert.deepEqual(found(await V.verifyBundle(bytes(c.bundle({ scope })))), { ok: true, code: '', step: 8 }, `seed ${seed}, ${scope}`);
    }
});

test('a closing that counts another sheet is refused, whichever it is', async () => {
    let tried = 0;
    for (let seed = 100; seed < 130; ++seed) {
        const c = new Competition({ seed, judges: 3, entries: 2 }), dice = new Dice(seed);
        c.issue();
        for (const j of c.judges) for (let i = 0; i <= dice.below(3); ++i) c.sheet(j);
        const victim = dice.pick(c.judges), other = dice.pick([undefined, ...c.sheets.map((s) => s.hash).filter((h) => h !== c.current.get(victim))]);
        c.current.set(victim, other);
        c.close();
        if (other === undefined) assert.ok(c.absent[victim]);
        const result = await V.verifyBundle(bytes(c.bundle({ scope: 'public' })));
        assert.deepEqual([result.ok, result.code, result.step], [false, 'DoesNotFollow', 3]);
        ++tried;
    }
    assert.equal(tried, 30);
});

test('the view depends on nothing but the set', async () => {
    for (let seed = 0; seed < 15; ++seed) {
        const c = randomDay(seed), world = c.world(), view = V.viewOf(JSON.stringify(world)), dice = new Dice(`order ${seed}`);
        const twice = { ...world, statements: [...world.statements, ...world.statements].map((s) => [dice.below(1e6), s]).sort(([a], [b]) => a - b).map(([, s]) => s) };
        assert.equal(V.viewOf(JSON.stringify(twice)), view);
        assert.equal(V.viewOf(world), view);
        assert.equal(V.emit((await V.verifyBundle(bytes(c.bundle()))).view.word), view);
        assert.equal(JSON.parse(view).closed, true);
        // Once closed, further sheets change nothing that counts, and evidence stays.
        for (const judge of c.judges) c.sheet(judge, { prev: [] });
        const later = JSON.parse(V.viewOf(c.world())), before = JSON.parse(view);
        assert.deepEqual(later.counted, before.counted);
        for (const pair of before.evidence) assert.ok(later.evidence.some((p) => p.join() === pair.join()));
    }
});

test('in any world the view depends on the set alone, and keeps its promises', () => {
    const seen = new Set();
    for (let seed = 0; seed < 400; ++seed) {
        const world = randomWorld(seed), text = V.viewOf(world), view = JSON.parse(text), dice = new Dice(`any ${seed}`), { statements } = world;
        const mixed = [...statements, ...statements.slice(2)].map((s) => [dice.below(1e6), s]).sort(([a], [b]) => a - b).map(([, s]) => s);
        assert.equal(V.viewOf({ ...world, statements: mixed }), text, `seed ${seed}`);
        for (const word of [...Object.values(view.findings), ...Object.values(view.judges).map((j) => j.state), ...view.problems.map((p) => p.split(':')[0]), `log ${view.log.state}`, `package ${view.package.state}`]) seen.add(word);
        const sheets = statements.filter((s) => s.body.type === 'score-sheet');
        assert.deepEqual(Object.keys(view.findings).sort(), [...new Set(sheets.map((s) => s.hash))].sort(), 'every sheet has a standing');
        for (const pair of view.evidence) assert.ok(pair[0] < pair[1]);
        if (!view.closed) {
            const given = new Set(statements.flatMap(({ body }) => (body.type === 'competition-package' ? body.roster.map((r) => `${r.judge} ${r.key}`) : body.kind === 'enrol' ? [`${body.judge} ${body.judge_key}`] : [])));
            for (const [judge, hash] of Object.entries(view.counted)) {
                const sheet = sheets.find((s) => s.hash === hash);
                assert.ok(given.has(`${judge} ${sheet.signer}`) && sheet.body.state === 'final' && sheet.body.judge === judge, 'only a judge’s own key counts');
            }
        }
        // Without one of the sheets: evidence is only ever less, and a closed stage counts the same.
        const fewer = JSON.parse(V.viewOf({ ...world, statements: statements.filter((s) => s !== sheets[0]) }));
        for (const problem of fewer.problems) seen.add(problem.split(':')[0]);
        for (const pair of fewer.evidence) assert.ok(view.evidence.some((p) => p.join() === pair.join()));
        if (view.closed) assert.deepEqual(fewer.counted, view.counted);
    }
    for (const word of ['counted', 'superseded', 'competing', 'set-aside', 'late', 'not-final', 'excluded', 'not-their-key', 'unknown-signer', 'revoked-key', 'wrong-rubric', 'malformed', 'wrong-competition', 'rehearsal-mixed',
        'wrong-stage', 'missing', 'conflict', 'partial', 'withdrawn', 'impossible', 'close-package', 'close-does-not-follow', 'sheet-missing', 'admitted', 'log sound', 'log gap', 'log fork', 'package sound', 'package gap', 'package fork']) {
        assert.ok(seen.has(word), `no world shows: ${word}`);
    }
});

test('the ranking of a real contest is the documented one', () => {
    const read = (name) => readFileSync(new URL(`resources/examples/springboard-2000/${name}`, repository), 'utf8');
    const method = JSON.parse(read('method.json')), judges = new Map();
    for (const line of read('scores.csv').trim().split('\n').slice(1)) {
        const [entry, judge, criterionId, score] = line.split(',');
        if (!judges.has(judge)) judges.set(judge, { entries: [], recused: {}, no_show: {}, not_applicable: {}, scores: {} });
        const sheet = judges.get(judge);
        if (!sheet.scores[entry]) { sheet.scores[entry] = {}; sheet.entries.push(entry); }
        sheet.scores[entry][criterionId] = Number(score) * 2;
    }
    const assignments = Object.fromEntries([...judges].map(([j, s]) => [j, s.entries]));
    const rank = (aggregation) => {
        const rubric = V.readRubric(bytes(bytesOf({ ...method, rules: { ...method.rules, aggregation } })));
        const pack = { body: V.toMaps({ assignments }), rubric };
        return V.rankEntries(pack, [pack], [...judges.values()].map(V.toMaps), []);
    };
    const mean = rank('mean');
    assert.equal(mean.map((r) => r.entry).join(' '), 'D02 D01 D03 D04 D05 D06 D09 D08 D07 D10 D11 D12');
    assert.deepEqual(mean.slice(0, 3).map((r) => V.decimals(r.result, 4)), ['50.8571', '50.2857', '48.2857']);
    const median = new Map(rank('median').map((r) => [r.entry, r]));
    for (const [entry, place, result] of [['D05', 5, '44.5'], ['D06', 5, '44.5'], ['D07', 9, '42.5'], ['D10', 9, '42.5']]) {
        assert.deepEqual([median.get(entry).rank, V.decimals(median.get(entry).result, 1), median.get(entry).reason], [place, result, 'shared']);
    }
});

test('the worked numbers of the documents', () => {
    const packOf = (rubric, sheets) => ({ body: V.toMaps({ assignments: Object.fromEntries(sheets.map((s, i) => [`J${i}`, s.entries])) }), rubric: V.toMaps(rubric) });
    const rank = (rubric, sheets, pack = packOf(rubric, sheets)) => V.rankEntries(pack, [pack], sheets.map(V.toMaps), []);
    const sheet = (scores, more = {}) => ({ entries: Object.keys({ ...scores, ...more.recused }), recused: {}, no_show: {}, not_applicable: {}, scores, ...more });
    const one = { rubric: { criteria: [criterion('C', 'C', 1, '10', '1')] }, rules: someRules };
    const marks = { S4: [7, 1, 2, 6], S6: [6, 2, 4, 7] };
    const judges = (recusal) => [0, 1, 2, 3].map((j) => (recusal && j === 1 ? sheet({ S6: { C: 2 } }, { recused: { S4: 'kin' } }) : sheet({ S4: { C: marks.S4[j] }, S6: { C: marks.S6[j] } })));
    assert.deepEqual(rank(one, judges(false)).map((r) => [r.entry, V.decimals(r.result, 2)]), [['S6', '4.75'], ['S4', '4.00']]);
    assert.deepEqual(rank(one, judges(true)).map((r) => [r.entry, V.decimals(r.result, 2)]), [['S4', '5.00'], ['S6', '4.75']]);
    const sums = { rubric: { criteria: [criterion('A', 'A', 1, '10', '1'), criterion('B', 'B', 1, '30', '1'), criterion('C', 'C', 1, '20', '1')] }, rules: { ...someRules, sheet_total: 'sum' } };
    assert.equal(V.decimals(rank(sums, [sheet({ E: { A: 8, B: 24 } }, { not_applicable: { E: ['C'] } })])[0].result, 0), '48');
    const by = (rules, ...points) => { const [row] = rank({ ...one, rules: { ...someRules, ...rules } }, points.map((p) => (p === undefined ? sheet({}, { entries: ['E'], no_show: { E: '' } }) : sheet({ E: { C: p } })))); return [row.result && V.decimals(row.result, 2), row.reason]; };
    assert.deepEqual(by({ aggregation: 'drop-high-low' }, 4, 8), ['6.00', 'by-result'], 'nothing would be left: all are kept');
    assert.deepEqual(by({ aggregation: 'drop-high-low' }, 9, 4, 8), ['8.00', 'by-result']);
    assert.deepEqual(by({ aggregation: 'trimmed-mean', trim_percent: 20 }, 0, 1, 2, 3, 10), ['2.00', 'by-result']);
    assert.deepEqual(by({ aggregation: 'median' }, 0, 1, 4, 10), ['2.50', 'by-result']);
    assert.deepEqual(by({ minimum_readings: 2 }, 5, undefined), ['5.00', 'too-few-readings']);
    assert.deepEqual(by({}, undefined, undefined), [undefined, 'no-show']);
    const below = { ...criterion('A', 'A', 1, '0', '1'), lowest: '-10' }, faults = { rubric: { criteria: [below, { ...below, id: 'B' }] }, rules: { ...someRules, sheet_total: 'sum' } };
    assert.equal(V.decimals(rank(faults, [sheet({ E: { A: -4 } }, { not_applicable: { E: ['B'] } })])[0].result, 0), '−4', 'nothing to scale to');
});

test('the bundles in the repository are what is written today, small and few', () => {
    const { kept, index } = vectors();
    assert.equal(readFileSync(`${folder}index.json`, 'utf8'), index);
    assert.ok(kept.length < 30);
    for (const { file, bytes: made } of kept) {
        assert.ok(made.length <= 40 * 1024, file);
        assert.ok(readFileSync(folder + file).equals(made), file);
    }
});

test('OpenSSH agrees about the sheets of a bundle', (context) => {
    const c = plainDay('plain'), place = mkdtempSync(join(tmpdir(), 'juri-ssh-'));
    try {
        writeFileSync(join(place, 'signers'), c.allowedSigners());
        for (const s of [...c.sheets, ...c.decisions]) {
            writeFileSync(join(place, 'sig'), s.signature);
            const who = s.body.type === 'decision' ? ['-I', 'chair', '-n', 'juri-decision-v1'] : ['-I', s.body.judge, '-n', 'juri-score-sheet-v1'];
            const said = execFileSync('ssh-keygen', ['-Y', 'verify', '-f', join(place, 'signers'), ...who, '-s', join(place, 'sig')], { input: s.statement, encoding: 'utf8' });
            assert.match(said, /^Good /);
        }
    } catch (error) {
        if (error.code !== 'ENOENT') throw error;
        context.skip('ssh-keygen is not installed');
    } finally {
        rmSync(place, { recursive: true });
    }
});

test('fifty judges with five revisions each', async () => {
    const c = new Competition({ seed: 'fifty', judges: 50, entries: 20 });
    c.issue();
    for (const j of c.judges) for (let i = 0; i < 5; ++i) c.sheet(j);
    c.close();
    let told = 0;
    const result = await V.verifyBundle(bytes(c.bundle()), { webCrypto: false, progress: () => ++told });
    assert.deepEqual(found(result), { ok: true, code: '', step: 8 });
    assert.ok(told > 0);
});

test('every sentence has its Indonesian one, with the same places', () => {
    const sentences = new Set();
    for (const [, text] of scripts[0].matchAll(/refuse\('\w+', '((?:[^'\\]|\\.)*)'/g)) sentences.add(text);
    for (const [, text] of scripts[1].matchAll(/\bt\('((?:[^'\\]|\\.)*)'/g)) sentences.add(text);
    assert.ok(sentences.size > 200);
    const places = (text) => [...new Set(text.match(/%[1-9]/g) ?? [])].sort().join();
    for (const text of sentences) assert.equal(places(V.indonesian[text] ?? 'missing'), places(text), text);
    for (const text of Object.keys(V.indonesian)) assert.ok(sentences.has(text), `not used: ${text}`);
    for (const code of new Set([...scripts[0].matchAll(/refuse\('(\w+)'/g)].map((m) => m[1]))) assert.ok(scripts[1].includes(`\n    ${code}: t(`), `no meaning for ${code}`);
});

test('the page loads nothing and never turns data into markup', () => {
    assert.equal(scripts.length, 2);
    assert.ok(pageText.includes(`content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'`));
    for (const word of ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'document.write', 'eval(', 'Function(', 'fetch(', 'XMLHttpRequest', 'WebSocket', 'import(', 'localStorage', ' src=', ' href=', '@import', 'url(']) {
        assert.ok(!pageText.includes(word), word);
    }
});
