// SPDX-License-Identifier: GPL-3.0-or-later
// Reads worlds of docs/merging.md ("The properties"), one a line, and prints the view of each, one a line.
import { createInterface } from 'node:readline';
import { verifier } from './page.mjs';

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line !== '') process.stdout.write(`${verifier.viewOf(line)}\n`);
}
