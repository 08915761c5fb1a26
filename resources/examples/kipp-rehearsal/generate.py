#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Invents the scores of the KIPP rehearsal: the same file on every run and machine.

Integer arithmetic and an own generator (SplitMix64) keep it independent of Python's version.
"""
import csv
import json
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
SEED = 2023
MASK = (1 << 64) - 1

# Judge, severity in points, spread of the judge's scale in percent.
JUDGES = [("J1", 0, 100), ("J2", -6, 110), ("J3", 4, 90), ("J4", 1, 60), ("J5", -1, 120)]


class SplitMix64:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def bell(self, width):
        """About normal: the sum of four uniforms around zero, each from -width to width."""
        return sum(self.next() % (2 * width + 1) - width for _ in range(4))


def main():
    with open(HERE / "entries.csv", newline="", encoding="utf-8") as file:
        entries = [row["no"] for row in csv.DictReader(file)]
    method = json.loads((HERE / "method.json").read_text(encoding="utf-8"))
    criteria = [criterion["id"] for criterion in method["rubric"]["criteria"]]

    dice = SplitMix64(SEED)
    strength = {entry: dice.bell(5) for entry in entries}
    profile = {(entry, c): dice.bell(2) for entry in entries for c in criteria}
    with open(HERE / "scores.csv", "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["entry", "judge", "criterion", "score"])
        for judge, severity, spread in JUDGES:
            for entry in entries:
                impression = dice.bell(1)  # what colours all scores of this sheet
                for criterion in criteria:
                    about = strength[entry] + profile[entry, criterion] + impression + dice.bell(1)
                    score = 78 + severity + about * spread // 100
                    table.writerow([entry, judge, criterion, max(0, min(100, score))])


if __name__ == "__main__":
    main()
