// SPDX-License-Identifier: GPL-3.0-or-later
// Writes competitions as docs/formats.md and docs/formats-decisions.md describe them, with nothing but Node's own
// cryptography: an independent writer to hold verifiers against. The same seed gives the same bytes.
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Numbers that look random and are the same for the same seed. */
export class Dice {
    constructor(seed) { this.seed = String(seed); this.count = 0; }
    bytes(n) {
        let all = Buffer.alloc(0);
        while (all.length < n) all = Buffer.concat([all, createHash('sha256').update(`${this.seed}/${this.count++}`).digest()]);
        return all.subarray(0, n);
    }
    below(n) { return this.bytes(6).readUIntBE(0, 6) % n; }
    chance(percent) { return this.below(100) < percent; }
    pick(list) { return list[this.below(list.length)]; }
}

/** The one spelling of a value made of plain objects, lists, texts, whole numbers and booleans. */
export function canonical(value) {
    if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
    if (value !== null && typeof value === 'object') {
        const keys = Object.keys(value).filter((k) => value[k] !== undefined).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
        return `{${keys.map((k) => `${JSON.stringify(k)}:${canonical(value[k])}`).join(',')}}`;
    }
    return JSON.stringify(value);
}

export const bytesOf = (value) => Buffer.from(canonical(value), 'utf8');
const string = (bytes) => { const n = Buffer.alloc(4); n.writeUInt32BE(bytes.length); return Buffer.concat([n, Buffer.from(bytes)]); };

/** An Ed25519 key from a seed of 32 bytes; `text` is its public half as in authorized_keys. */
export function makeKey(seed) {
    const secret = createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]), format: 'der', type: 'pkcs8' });
    const raw = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32);
    const blob = Buffer.concat([string('ssh-ed25519'), string(raw)]);
    const print = createHash('sha256').update(blob).digest('base64').replace(/=+$/, '');
    return { secret, raw, blob, text: `ssh-ed25519 ${blob.toString('base64')}`, fingerprint: `SHA256:${print}` };
}

/** statement.json.sig */
export function sshsig(key, namespace, statement) {
    const middle = [string(namespace), string(''), string('sha512')];
    const signed = Buffer.concat([Buffer.from('SSHSIG'), ...middle, string(createHash('sha512').update(statement).digest())]);
    const signature = Buffer.concat([string('ssh-ed25519'), string(sign(null, signed, key.secret))]);
    const blob = Buffer.concat([Buffer.from('SSHSIG'), Buffer.from([0, 0, 0, 1]), string(key.blob), ...middle, string(signature)]);
    const lines = blob.toString('base64').match(/.{1,70}/g).join('\n');
    return Buffer.from(`-----BEGIN SSH SIGNATURE-----\n${lines}\n-----END SSH SIGNATURE-----\n`);
}

/** A ustar archive of [name, bytes]. */
export function ustar(members) {
    const blocks = [];
    for (const [name, bytes] of members) {
        const h = Buffer.alloc(512);
        h.write(name, 0, 'latin1');
        h.write('0000644\0', 100); h.write('0000000\0', 108); h.write('0000000\0', 116);
        h.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124);
        h.write('00000000000\0', 136); h.write('        ', 148); h.write('0', 156); h.write('ustar\x0000', 257);
        h.write(`${h.reduce((a, b) => a + b, 0).toString(8).padStart(6, '0')}\0 `, 148);
        blocks.push(h, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512));
    }
    return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

const NAMESPACE = { 'competition-package': 'juri-competition-package-v1', identity: 'juri-identity-v1', 'score-sheet': 'juri-score-sheet-v1',
    decision: 'juri-decision-v1', receipt: 'juri-receipt-v1', result: 'juri-result-v1', witness: 'juri-witness-v1' };

/** {body, statement, signature, hash} of a statement signed by `key`. */
export function signed(key, body, { spell = bytesOf, namespace = NAMESPACE[body.type] } = {}) {
    const statement = spell(body);
    return { body, key, statement, signature: sshsig(key, namespace, statement), hash: sha256(statement) };
}

// Fractions as [numerator, denominator], never shortened before they are written.
const times = (a, b) => [a[0] * b[0], a[1] * b[1]];
const sum = (list) => list.reduce((a, b) => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]], [0n, 1n]);
const mean = (list) => times(sum(list), [1n, BigInt(list.length)]);
const order = (a, b) => { const d = a[0] * b[1] - b[0] * a[1]; return d < 0n ? -1 : d > 0n ? 1 : 0; };
const median = (list) => { const s = [...list].sort(order), m = s.length >> 1; return s.length % 2 ? s[m] : mean([s[m - 1], s[m]]); };
function written([num, den]) {
    let [a, b] = [num < 0n ? -num : num, den];
    while (b) [a, b] = [b, a % b];
    const short = (n) => (n <= BigInt(Number.MAX_SAFE_INTEGER) && n >= -BigInt(Number.MAX_SAFE_INTEGER) ? Number(n) : n.toString());
    return { num: short(num / a), den: short(den / a) };
}
const exact = (text) => { const [w, p = ''] = text.split('.'); return [BigInt(w + p), 10n ** BigInt(p.length)]; };

/** The ranking of docs/statistics.md, the slow way: every entry against every other. */
export function rankingOf(pack, rubric, sheets, annulled) {
    const { criteria } = rubric.rubric, { rules } = rubric;
    const of = (c, points) => times([BigInt(points), 1n], exact(c.step));
    const rows = [...new Set(Object.values(pack.assignments).flat())].filter((e) => !annulled.includes(e)).map((entry) => {
        const evaluations = sheets.filter((s) => s.entries.includes(entry) && s.recused[entry] === undefined);
        const there = evaluations.filter((s) => s.no_show[entry] === undefined);
        const cell = (s, c) => {
            const points = s.scores[entry]?.[c.id];
            if (points !== undefined) return of(c, points);
            return !s.not_applicable[entry]?.includes(c.id) && rules.missing === 'count-as-lowest' ? exact(c.lowest) : undefined;
        };
        const whole = (s) => {
            const w = criteria.filter((c) => c.weight > 0);
            if (!w.some((c) => s.scores[entry]?.[c.id] !== undefined)) return undefined;
            if (rules.missing === 'sheet-not-counted' && w.some((c) => cell(s, c) === undefined && !s.not_applicable[entry]?.includes(c.id))) return undefined;
            const used = w.filter((c) => cell(s, c) !== undefined);
            if (rules.sheet_total === 'weighted-mean') {
                return times(sum(used.map((c) => times([BigInt(c.weight), 1n], cell(s, c)))), [1n, used.reduce((n, c) => n + BigInt(c.weight), 0n)]);
            }
            const points = sum(used.map((c) => cell(s, c))), all = sum(w.map((c) => exact(c.highest))), some = sum(used.map((c) => exact(c.highest)));
            return some[0] <= 0n || all[0] <= 0n ? points : times(points, times(all, [some[1], some[0]]));
        };
        const counted = there.filter((s) => whole(s) !== undefined), totals = counted.map(whole), n = totals.length;
        let drop = rules.aggregation === 'trimmed-mean' ? [Math.floor(n * rules.trim_percent / 100), Math.floor(n * rules.trim_percent / 100)]
            : rules.aggregation === 'drop-high-low' ? [rules.drop_low, rules.drop_high] : [0, 0];
        if (drop[0] + drop[1] >= n) drop = [0, 0];
        const kept = [...totals].sort(order).slice(drop[0], n - drop[1]);
        const result = n === 0 ? undefined : rules.aggregation === 'sum' ? sum(kept) : rules.aggregation === 'median' ? median(kept) : mean(kept);
        const ladder = rules.ties.map((t) => {
            if (t.by === 'median') return n ? median(totals) : undefined;
            const values = counted.map((s) => cell(s, criteria.find((c) => c.id === t.criterion))).filter((v) => v !== undefined);
            return values.length ? mean(values) : undefined;
        });
        const gone = evaluations.length > 0 && there.length === 0;
        return { entry, readings: n, result, ladder, placed: n >= rules.minimum_readings, gone };
    });
    const beats = (a, b) => {
        const d = order(a.result, b.result);
        if (d !== 0) return d > 0;
        for (let i = 0; i < a.ladder.length; ++i) {
            if (a.ladder[i] === undefined && b.ladder[i] === undefined) continue;
            if (a.ladder[i] === undefined || b.ladder[i] === undefined) return b.ladder[i] === undefined;
            const e = order(a.ladder[i], b.ladder[i]);
            if (e !== 0) return e > 0;
        }
        return false;
    };
    const placed = rows.filter((r) => r.placed);
    const list = rows.map((r) => {
        const row = { entry: r.entry, readings: r.readings, reason: r.gone ? 'no-show' : 'too-few-readings' };
        if (r.result) row.result = written(r.result);
        if (!r.placed) return row;
        const others = placed.filter((o) => o !== r), equal = others.filter((o) => order(o.result, r.result) === 0);
        row.rank = 1 + others.filter((o) => beats(o, r)).length;
        row.reason = equal.some((o) => !beats(o, r) && !beats(r, o)) ? 'shared' : equal.length ? 'by-tie-break' : 'by-result';
        return row;
    });
    return list.sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.entry < b.entry ? -1 : 1));
}

export const someRules = { sheet_total: 'weighted-mean', aggregation: 'mean', trim_percent: 20, drop_high: 1, drop_low: 1,
    missing: 'sheet-not-counted', minimum_readings: 1, ties: [] };
export const criterion = (id, title, weight, highest = '10', step = '0.5') => ({ id, title, weight, lowest: '0', highest, step });

/** One competition in the making. Acts are methods; `bundle` writes what was made. */
export class Competition {
    constructor({ seed, judges = 3, entries = 3, criteria, rules = {}, stage = 'S1', title = 'Open Science Fair', rehearsal = false, ...more }) {
        this.dice = new Dice(seed);
        Object.assign(this, { stage, title, rehearsal, more, id: `c-${this.dice.bytes(16).toString('hex')}` });
        this.judges = Array.isArray(judges) ? judges : Array.from({ length: judges }, (_, i) => `J${String(i + 1).padStart(String(judges).length > 2 ? 3 : 2, '0')}`);
        this.entries = Array.isArray(entries) ? entries
            : Array.from({ length: entries }, (_, i) => ({ id: `E${String(i + 1).padStart(2, '0')}`, title: `Project ${i + 1}`, agency: `School ${i + 1}` }));
        this.keys = new Map(['chair', 'deputy', 'recovery', 'heir', 'stranger', ...this.judges].map((who) => [who, makeKey(this.dice.bytes(32))]));
        this.chair = this.keys.get('chair');
        this.rubric = { rubric: { title: 'Project rubric', criteria: criteria ?? [criterion('C1', 'Idea', 2), criterion('C2', 'Work', 3)] }, rules: { ...someRules, ...rules }, v: 1 };
        Object.assign(this, { packages: [], decisions: [], sheets: [], witnesses: [], files: new Map(), current: new Map(), absent: {}, excluded: [], annulled: [], minute: 0 });
    }
    time() { const m = this.minute++; return `2026-05-${String(14 + Math.floor(m / 1440)).padStart(2, '0')}T${String(Math.floor(m / 60) % 24).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}:00Z`; }
    head() { return this.decisions.at(-1)?.hash; }
    common(type) { return { type, v: 1, claimed_time: this.time(), competition: this.id, rehearsal: this.rehearsal }; }
    attach(list) { return list.map(([path, bytes]) => ({ path, sha256: sha256(bytes), size: bytes.length })); }

    /** Issues the next package. `extra` adds or replaces fields. */
    issue({ key = this.chair, assignments, roster = this.judges, attachments = [], ...extra } = {}) {
        const entries = this.entries, rubricBytes = bytesOf(this.rubric);
        const names = bytesOf({ names: Object.fromEntries(roster.map((j) => [j, { name: `Judge ${j}`, institution: 'University' }])), salt: this.dice.bytes(32).toString('hex'), type: 'names', v: 1 });
        const body = { ...this.common('competition-package'), entries, entries_sha256: sha256(bytesOf(entries)), rubric_sha256: sha256(rubricBytes),
            assignments: assignments ?? Object.fromEntries(roster.map((j) => [j, entries.map((e) => e.id)])), chair: { key: key.text, name: 'The chair' },
            files: this.attach([['names.json', names], ['rubric.json', rubricBytes], ...attachments]),
            organiser: 'Organising committee', template: '', title: this.title, stage: { id: this.stage, title: 'Final' },
            seq: this.packages.length + 1, prev: this.packages.length ? [this.packages.at(-1).hash] : [],
            roster: roster.map((judge) => ({ judge, key: this.keys.get(judge).text, compared: 'in-person' })), ...this.more, ...extra };
        if (this.head()) body.decision_head = this.head();
        const made = signed(key, body);
        this.packages.push(made);
        this.files.set(made.hash, { names, rubric: rubricBytes, method: this.rubric });
        return made;
    }

    /** A judge signs a sheet. `scores` (entry, criterion) → points; `extra` replaces fields; it is the judge's next one unless `prev` says otherwise. */
    sheet(judge, { scores = () => this.dice.below(21), key = this.keys.get(judge), prev, pack = this.packages.at(-1), skip = {}, na = {}, recused = {}, no_show = {}, notes = {}, remember = true, ...extra } = {}) {
        const own = this.sheets.filter((s) => s.body.judge === judge), before = prev ?? own.slice(-1);
        const entries = pack.body.assignments[judge] ?? [], { criteria } = this.files.get(pack.hash).method.rubric;
        const marks = {};
        for (const e of entries) {
            if (recused[e] !== undefined || no_show[e] !== undefined) continue;
            const cells = Object.fromEntries(criteria.filter((c) => !na[e]?.includes(c.id) && !skip[e]?.includes(c.id)).map((c) => [c.id, scores(e, c.id)]));
            if (Object.keys(cells).length) marks[e] = cells;
        }
        const noteBytes = bytesOf({ notes, salt: this.dice.bytes(32).toString('hex'), type: 'notes', v: 1 });
        const body = { ...this.common('score-sheet'), key: key.text, stage: this.stage, judge, device: 'd-00000001', entries, entries_sha256: pack.body.entries_sha256,
            rubric_sha256: pack.body.rubric_sha256, files: this.attach([['notes.json', noteBytes]]), journal: { head: this.dice.bytes(32).toString('hex'), seq: this.dice.below(900) },
            no_show, not_applicable: na, recused, scores: marks, package: { seq: pack.body.seq, sha256: pack.hash }, prev: before.map((s) => s.hash).sort(),
            rev: 1 + Math.max(0, ...before.map((s) => s.body.rev)), state: 'final', ...extra };
        const made = signed(key, body);
        this.sheets.push(made);
        this.files.set(made.hash, { notes: noteBytes });
        if (remember) this.current.set(judge, made.body.state === 'final' ? made.hash : undefined);
        return made;
    }

    decide(word, fields = {}, { key = this.chair, reason = 'Decided in the plenary.', ...extra } = {}) {
        const { heirFiles = [], ...rest } = extra;
        const body = { ...this.common('decision'), key: key.text, seq: this.decisions.length + 1, prev: this.decisions.length ? [this.head()] : [], kind: word, reason,
            files: this.attach(heirFiles), ...(['enrol', 'revoke', 'chair-rotate'].includes(word) ? {} : { stage: this.stage }), ...fields, ...rest };
        const made = signed(key, body);
        this.decisions.push(made);
        return made;
    }

    rotate(heir, { key = this.chair } = {}) {
        const identity = signed(heir, { type: 'identity', v: 1, claimed_time: this.time(), key: heir.text, name: 'The new chair', competition: this.id, replaces: this.chair.fingerprint });
        const heirFiles = [['successor.json', identity.statement], ['successor.json.sig', identity.signature]];
        const made = this.decide('chair-rotate', { chair_key: heir.text, chair_name: 'The new chair' }, { key, heirFiles, reason: 'The laptop of the chair was lost.' });
        this.files.set(made.hash, { heir: identity });
        this.chair = heir;
        return made;
    }

    exclude(judge, reason = 'Spoke to an entrant.') { this.decide('exclude', { judge }, { reason }); this.excluded.push(judge); this.current.set(judge, undefined); }
    annul(entry, reason = 'Not the work of the entrant.') { this.decide('annul-entry', { entry }, { reason }); this.annulled.push(entry); }
    resolve(judge, heads, choose) { const made = this.decide('resolve', { judge, heads: heads.map((s) => s.hash).sort(), choose: choose.hash }, { reason: 'The judge said which one stands.' }); this.current.set(judge, choose.hash); return made; }
    admit(judge, sheet) { this.decide('admit-late', { judge, sheet: sheet.hash }, { reason: 'The post was late.' }); this.current.set(judge, sheet.hash); delete this.absent[judge]; }

    close({ absent = {}, ...extra } = {}) {
        const counted = Object.fromEntries([...this.current].filter(([, hash]) => hash));
        this.absent = Object.fromEntries(this.judges.filter((j) => !counted[j] && !this.excluded.includes(j)).map((j) => [j, absent[j] ?? 'Was ill.']));
        for (const [j, why] of Object.entries(absent)) if (!this.judges.includes(j)) this.absent[j] = why;
        return this.decide('close', { package: this.packages.at(-1).hash, counted, absent: { ...this.absent }, sheets: this.sheets.map((s) => s.hash).sort(), ...extra }, { reason: 'All sheets are in.' });
    }
    reopen() { return this.decide('reopen', {}, { reason: 'A sheet was overlooked.' }); }

    /** outcome.json as an object; `edit` may change it. */
    outcome(edit = () => {}, pack = this.packages.at(-1)) {
        const counted = Object.fromEntries([...this.current].filter(([, hash]) => hash));
        const sheets = Object.values(counted).map((hash) => this.sheets.find((s) => s.hash === hash)?.body).filter(Boolean);
        const outcome = { type: 'outcome', v: 1, competition: this.id, stage: this.stage, package: pack.hash, decision_head: this.head(), decision_seq: this.decisions.length,
            counted, absent: this.absent, excluded: [...this.excluded].sort(), annulled: [...this.annulled].sort(),
            ranking: rankingOf(pack.body, this.files.get(pack.hash).method, sheets, this.annulled) };
        edit(outcome);
        return outcome;
    }

    witness(judge, { key = this.keys.get(judge), outcome = this.outcome(), ...extra } = {}) {
        const body = { ...this.common('witness'), key: key.text, stage: this.stage, judge, outcome_sha256: sha256(bytesOf(outcome)), ...extra };
        if (outcome.counted[judge] && !('sheet' in extra)) body.sheet = outcome.counted[judge];
        const made = signed(key, body);
        this.witnesses.push(made);
        return made;
    }

    receipt(judge, sheets = this.sheets.filter((s) => s.body.judge === judge)) {
        const body = { ...this.common('receipt'), key: this.chair.text, stage: this.stage, judge, sheets: sheets.map((s) => s.hash).sort(), decision_seq: this.decisions.length };
        if (this.head()) body.decision_head = this.head();
        const made = signed(this.chair, body);
        return ustar([['statement.json', made.statement], ['statement.json.sig', made.signature]]);
    }

    file(made, extra = []) { return ustar([['statement.json', made.statement], ['statement.json.sig', made.signature], ...extra]); }

    allowedSigners() {
        const lines = new Set(), dead = new Map();
        for (const { body } of this.decisions.filter((d) => d.body.kind === 'revoke')) {
            const name = `${body.judge} ${body.judge_key}`;
            dead.set(name, (dead.get(name) ?? 0) + body.keep.length);
        }
        const pairs = [...this.packages.flatMap((p) => p.body.roster.map((r) => [r.judge, r.key])),
            ...this.decisions.filter((d) => d.body.kind === 'enrol').map((d) => [d.body.judge, d.body.judge_key])];
        pairs.sort((a, b) => Buffer.compare(Buffer.from(a.join('\0')), Buffer.from(b.join('\0'))));
        for (const [judge, key] of pairs) {
            if (dead.get(`${judge} ${key}`) === 0) continue;
            lines.add(`${/[ ,#*?!']/.test(judge) ? `"${judge}"` : judge} namespaces="juri-score-sheet-v1,juri-witness-v1" ${key}\n`);
        }
        const heads = new Set([this.chair, ...this.packages.map((p) => p.key), ...this.decisions.map((d) => d.key)].map((k) => k.text));
        for (const key of [...heads].sort()) lines.add(`chair namespaces="juri-competition-package-v1,juri-decision-v1,juri-result-v1" ${key}\n`);
        return Buffer.from([...lines].join(''));
    }

    /**
     * The bundle. Hooks, for those who tamper: `outcome` edits the outcome, `members` the Map path → bytes before it is signed,
     * `statement` the body, `after` the list of [name, bytes] once signed; `key` and `options` sign otherwise.
     */
    bundle({ scope = 'panel', outcome: edit, members: change = () => {}, statement: amend = () => {}, after = (list) => list, key = this.chair, options = {} } = {}) {
        const members = new Map(), detached = new Set(), panel = scope === 'panel';
        const pair = (path, made) => { members.set(path, made.statement); members.set(`${path}.sig`, made.signature); };
        members.set('README.txt', Buffer.from('Open this file with Juri or with the verifier page.\n'));
        members.set('allowed_signers', this.allowedSigners());
        const outcome = bytesOf(this.outcome(edit));
        members.set('outcome.json', outcome);
        for (const d of this.decisions) {
            const name = `decisions/${String(d.body.seq).padStart(4, '0')}`, { heir } = this.files.get(d.hash) ?? {};
            pair(`${name}.json`, d);
            if (heir) pair(`${name}.successor.json`, heir);
        }
        for (const p of this.packages) {
            const name = `packages/${String(p.body.seq).padStart(4, '0')}`, { names, rubric } = this.files.get(p.hash);
            pair(`${name}.json`, p);
            members.set(`${name}.rubric.json`, rubric);
            if (panel) members.set(`${name}.names.json`, names); else detached.add(sha256(names));
            for (const f of p.body.files.slice(2)) detached.add(f.sha256);
        }
        for (const s of this.sheets) {
            pair(`sheets/${s.hash}.json`, s);
            const { notes } = this.files.get(s.hash);
            if (panel) members.set(`notes/${s.hash}.json`, notes); else detached.add(sha256(notes));
        }
        for (const w of this.witnesses) pair(`witness/${w.hash}.json`, w);
        change(members);
        const list = [...members].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
        const body = { ...this.common('result'), key: key.text, stage: this.stage, title: this.title, scope, outcome_sha256: sha256(members.get('outcome.json')),
            detached: [...detached].sort(), files: this.attach(list) };
        this.minute--;
        amend(body);
        const made = signed(key, body, options);
        return ustar(after([['statement.json', made.statement], ['statement.json.sig', made.signature], ...list]));
    }

    /** The set of statements as one world line of docs/merging.md. */
    world() {
        const statements = [...this.packages.map((p) => ({ ...this.plain(p), rubric: this.files.get(p.hash)?.method ?? this.rubric })), ...this.sheets.map((s) => this.plain(s)),
            ...this.decisions.map((d) => { const { heir } = this.files.get(d.hash) ?? {}; return { ...this.plain(d), ...(heir ? { successor: heir.body, successor_signer: heir.key.text } : {}) }; })];
        return { anchor: this.packages[0].key.text, competition: this.id, rehearsal: this.rehearsal, stage: this.stage, statements };
    }
    plain(made) { return { body: made.body, hash: made.hash, signer: made.key.text }; }
}

/** Takes a bundle apart into [name, bytes], to be tampered with. */
export function untar(file) {
    const list = [];
    for (let at = 0; file[at] !== 0;) {
        const name = file.toString('latin1', at, file.indexOf(0, at)), size = parseInt(file.toString('latin1', at + 124, at + 135), 8);
        list.push([name, Buffer.from(file.subarray(at + 512, at + 512 + size))]);
        at += 512 + Math.ceil(size / 512) * 512;
    }
    return list;
}
