// SPDX-License-Identifier: GPL-3.0-or-later
// The bundles in tests/data/results. `node tests/verifier/vectors.mjs` writes them anew; the test compares.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cases } from './cases.mjs';

export const folder = fileURLToPath(new URL('../data/results/', import.meta.url));
const KEPT = ['full-panel', 'full-public', 'by-sum', 'by-drop-high-low', 'too-few-and-no-show', 'witnessed', 'chair-replaced', 'key-replaced', 'closed-twice', 'odd-names',
    'newer-sheet-hidden', 'score-edited', 'score-edited-by-chair', 'ranks-swapped', 'judge-dropped', 'older-counted', 'newer-hidden', 'signatures-swapped', 'witness-missing',
    'wrong-namespace', 'not-canonical', 'unreduced-fraction', 'ranking-unknown-entry', 'decision-gap', 'two-decisions-one-seq', 'unexplained-judge',
    'sheet-of-decision-missing', 'detached-notes-in-panel', 'signers-differ'];

/** [{file, bytes}] and the index that says what is to be found. */
export function vectors() {
    const kept = cases().filter((c) => KEPT.includes(c.name)).map((c) => ({ ...c, file: `${c.ok ? 'good' : 'bad'}/${c.name}.juriresult` }));
    const index = kept.map((c) => ({ file: c.file, verdict: c.ok ? 'accepted' : 'refused', ...(c.ok ? {} : { code: c.code, step: c.step }), says: c.says }));
    return { kept, index: `[\n${index.map((line) => `  ${JSON.stringify(line)}`).join(',\n')}\n]\n` };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const { kept, index } = vectors();
    for (const part of ['good', 'bad']) {
        mkdirSync(folder + part, { recursive: true });
        for (const name of readdirSync(folder + part)) rmSync(`${folder}${part}/${name}`);
    }
    for (const { file, bytes } of kept) writeFileSync(folder + file, bytes);
    writeFileSync(`${folder}index.json`, index);
}
