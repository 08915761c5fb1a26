// SPDX-License-Identifier: GPL-3.0-or-later
// The page in a browser, from file://, with files chosen as a person chooses them. CHROMIUM names the browser.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Browser } from './browser.mjs';
import { cases, plainDay } from './cases.mjs';
import { pagePath } from './page.mjs';

const program = process.env.CHROMIUM;
const skip = program ? false : 'no Chromium: set CHROMIUM to its path';
const all = cases(), place = mkdtempSync(join(tmpdir(), 'juri-cases-'));
const put = (name, bytes) => { const path = join(place, name); writeFileSync(path, bytes); return path; };
const named = (name) => all.find((c) => c.name === name);
let english, indonesian;

before(async () => {
    if (skip) return;
    english = await Browser.open(program, pagePath);
    indonesian = await Browser.open(program, pagePath, { language: 'id-ID', scheme: 'dark' });
});
after(async () => {
    await english?.close();
    await indonesian?.close();
    rmSync(place, { recursive: true });
});

const text = (browser, selector) => browser.run(`document.querySelector(${JSON.stringify(selector)})?.textContent ?? ''`);

for (const one of all) {
    test(`the page says of ${one.name}: ${one.ok ? 'verified' : 'refused'}`, { skip }, async () => {
        await english.choose('#file', [put(`${one.name}.juriresult`, one.bytes)]);
        assert.equal(await text(english, '#word'), one.ok ? 'Verified' : 'Refused');
        assert.equal(await english.run("document.querySelectorAll('table').length > 0"), one.ok);
        assert.equal(await english.run("document.activeElement.id"), 'verdict');
        if (!one.ok) {
            assert.ok((await text(english, '#report')).includes(one.code));
            assert.ok((await text(english, '#reason')).length > 10);
        }
    });
}

test('the chair’s digits, the ranking, the judges and their codes are shown', { skip }, async () => {
    const day = plainDay('plain');
    await english.choose('#file', [put('day.juriresult', day.bundle())]);
    const { verifier } = await import('./page.mjs');
    assert.equal(await text(english, '#digits'), verifier.keyDigits(day.chair.text));
    const shown = await text(english, '#report');
    for (const judge of day.judges) assert.ok(shown.includes(verifier.codeOf(day.current.get(judge))), judge);
    for (const word of ['Project 1', 'All sheets are in.', 'Judge J02, University', 'Open Science Fair']) assert.ok(shown.includes(word), word);
    // A judge types the own code, in any spelling.
    const type = (code) => english.run(`(() => { const i = document.getElementById('sought'); i.value = ${JSON.stringify(code)}; i.dispatchEvent(new Event('input')); return document.getElementById('answer').textContent; })()`);
    assert.match(await type(verifier.codeOf(day.second.hash).toLowerCase().replaceAll('-', ' ')), /J01, revision 2, is the one that counts/);
    assert.equal(await english.run("document.querySelectorAll('tr.found').length"), 1);
    assert.match(await type(verifier.codeOf(day.first.hash)), /not counted: replaced by a newer one/);
    assert.match(await type('0000-0000-0000'), /No sheet with this code/);
});

test('a receipt shows that a sheet was hidden', { skip }, async () => {
    const one = named('newer-sheet-hidden');
    await english.choose('#file', [put('hidden.juriresult', one.bytes), put('J01.jurireceipt', one.receipt)]);
    assert.equal(await text(english, '#word'), 'Verified');
    assert.match(await text(english, '#compared'), /The chair signed for a sheet of J01 that is not in the result.*NOT in the result/s);
    await english.choose('#file', [put('whole.juriresult', plainDay('plain').bundle()), put('J01.jurireceipt', one.receipt)]);
    assert.match(await text(english, '#compared'), /All that it names is in the result/);
});

test('a sheet that is called late is told at the top, and its receipt tells more', { skip }, async () => {
    const one = named('called-late');
    await english.choose('#file', [put('late.juriresult', one.bytes), put('J03.jurireceipt', one.receipt)]);
    assert.match(await text(english, '#late'), /J03/);
    assert.match(await text(english, '#compared'), /before the closing, and closed as if it were not there/);
});

test('Indonesian by the browser’s language, and by the switch', { skip }, async () => {
    await indonesian.choose('#file', [put('full.juriresult', named('full-panel').bytes)]);
    assert.equal(await text(indonesian, '#word'), 'Terbukti sah');
    assert.equal(await indonesian.run('document.documentElement.lang'), 'id');
    await indonesian.choose('#file', [put('bad.juriresult', named('ranks-swapped').bytes)]);
    assert.equal(await text(indonesian, '#word'), 'Ditolak');
    await indonesian.run("document.querySelector('.languages [lang=en]').click()");
    assert.equal(await text(indonesian, '#word'), 'Refused');
});

test('text of people stays text', { skip }, async () => {
    const day = plainDay('markup', { title: '<img src=x onerror=alert(1)><script>alert(2)</script>' });
    await english.choose('#file', [put('markup.juriresult', day.bundle())]);
    assert.equal(await text(english, '#title'), day.title);
    assert.equal(await english.run("document.querySelectorAll('#report img, #report script').length"), 0);
});

test('everything that can be worked has a name and can be reached by keyboard', { skip }, async () => {
    await english.choose('#file', [put('full.juriresult', named('full-panel').bytes)]);
    const nameless = await english.run(`[...document.querySelectorAll('button, input, summary')].filter((n) =>
        !(n.textContent.trim() || n.labels?.[0]?.textContent.trim() || n.getAttribute('aria-label')) || n.tabIndex < 0).map((n) => n.outerHTML)`);
    assert.deepEqual(nameless, []);
    assert.equal(await english.run("[...document.querySelectorAll('table')].every((t) => t.caption?.textContent && [...t.tHead.rows[0].cells].every((c) => c.scope === 'col'))"), true);
});

test('nothing but the page itself was loaded, and nothing went wrong', { skip }, () => {
    for (const browser of [english, indonesian]) {
        assert.deepEqual(browser.requests, [pathToFileURL(pagePath).href]);
        assert.deepEqual(browser.complaints, []);
    }
});
