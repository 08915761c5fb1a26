# SPDX-License-Identifier: GPL-3.0-or-later
"""The oracle against the hand-written cases, the properties, the wrong merges, and the corpus that others read."""
import itertools
import json
import os
import pathlib
import subprocess
import sys
import unittest

sys.dont_write_bytecode = True

import properties  # noqa: E402
import worlds  # noqa: E402
from cases import open_day  # noqa: E402
from view_oracle import spelled, view  # noqa: E402
from worlds import CASES  # noqa: E402
from wellformed import check  # noqa: E402
from wrong_merges import OTHER_WRONGS, WRONG_MERGES, patch  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
CORPUS = HERE.parent / "data" / "worlds"
COUNT = int(os.environ.get("JURI_WORLDS", "2000"))


def caught(wrong, prop, some):
    """Whether the property notices the wrong merge in one of these worlds."""
    with patch(wrong):
        for number, world in enumerate(some):
            try:
                properties.ask(prop, [world])
            except AssertionError:
                return True
    return False


class Cases(unittest.TestCase):
    maxDiff = None

    def test_each_is_as_the_page_says(self):
        for name, play in CASES:
            with self.subTest(name):
                day, expected = play()
                self.assertEqual(view(day.world()), expected)

    def test_statements_are_well_formed(self):
        for name, play in CASES:
            with self.subTest(name):
                for statement in play()[0].statements:
                    check(statement)

    def test_names_differ(self):
        self.assertEqual(len({name for name, _ in CASES}), len(CASES))

    def test_all_orders_of_six_statements(self):
        day = open_day()
        first = day.sheet("J1")
        second, third = day.sheet("J1", first), day.sheet("J1", first, device="copy")
        day.decide("resolve", judge="J1", heads=sorted([second["hash"], third["hash"]]), choose=second["hash"])
        day.close({"J1": second})
        self.assertEqual(len(day.statements), 6)
        world = day.world()
        views = {spelled(view(world | {"statements": list(order)})) for order in itertools.permutations(day.statements)}
        self.assertEqual(len(views), 1)


class Properties(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.worlds = [worlds.world_of(seed) for seed in range(COUNT)]

    def test_every_word_occurs(self):
        counts = {}
        for world in self.worlds:
            for word in worlds.words_of(view(world)):
                counts[word] = counts.get(word, 0) + 1
        self.assertEqual(set(counts), worlds.WORDS)
        for word, number in counts.items():
            self.assertGreaterEqual(number, len(self.worlds) / 100, word)

    def test_statements_are_well_formed(self):
        for number, world in enumerate(self.worlds):
            for statement in world["statements"]:
                with self.subTest(number, kind=statement["body"].get("kind", statement["body"]["type"])):
                    check(statement)

    def test_each_holds(self):
        for prop in properties.PROPERTIES:
            with self.subTest(prop.__name__):
                self.assertGreater(properties.ask(prop, self.worlds), len(self.worlds) / 10, "too little was asked")

    def test_wrong_merges_are_caught(self):
        for wrong in WRONG_MERGES + OTHER_WRONGS:
            with self.subTest(wrong.__name__):
                self.assertTrue(any(caught(wrong, prop, self.worlds[:200]) for prop in properties.PROPERTIES))

    def test_each_property_catches_something(self):
        for prop in properties.PROPERTIES:
            with self.subTest(prop.__name__):
                wrongs = WRONG_MERGES + OTHER_WRONGS
                self.assertTrue(any(caught(wrong, prop, self.worlds[:200]) for wrong in wrongs))


class Corpus(unittest.TestCase):
    """The files are what this oracle says; `worlds.py --write tests/data/worlds` writes them again."""

    def lines(self, name):
        return (CORPUS / name).read_text(encoding="utf-8").splitlines()

    def test_views_are_those_of_the_worlds(self):
        for pair in (("worlds-1.jsonl", "views-1.jsonl"), ("cases.jsonl", "cases-views.jsonl")):
            told, expected = self.lines(pair[0]), self.lines(pair[1])
            self.assertEqual(len(told), len(expected))
            self.assertGreater(len(told), 50)
            for number, (world, seen) in enumerate(zip(told, expected), 1):
                self.assertEqual(spelled(view(json.loads(world))), seen, f"{pair[1]}:{number}")

    def test_every_word_occurs(self):
        words = set().union(*(worlds.words_of(json.loads(seen)) for seen in self.lines("views-1.jsonl")))
        self.assertEqual(words, worlds.WORDS)

    def test_cases_are_those_of_the_source(self):
        self.assertEqual(self.lines("cases-names.txt"), [name for name, _ in CASES])
        self.assertEqual(self.lines("cases.jsonl"), [spelled(play()[0].world()) for _, play in CASES])

    def test_a_line_in_is_a_line_out(self):
        told = "".join(line + "\n" for line in self.lines("cases.jsonl"))
        out = subprocess.run([sys.executable, "-B", HERE / "view_oracle.py"], input=told.encode(), capture_output=True,
                             check=True).stdout.decode()
        self.assertEqual(out.splitlines(), self.lines("cases-views.jsonl"))


if __name__ == "__main__":
    unittest.main()
