// SPDX-License-Identifier: GPL-3.0-or-later
// The core of the verifier page, without a page: its first script, run as it stands.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

export const pagePath = fileURLToPath(new URL('../../resources/verifier/juri-verifier.html', import.meta.url));
export const pageText = readFileSync(pagePath, 'utf8');
export const scripts = [...pageText.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((m) => m[1]);
for (const script of scripts) vm.runInThisContext(script, { filename: pagePath });
export const verifier = globalThis.juriVerifier;
