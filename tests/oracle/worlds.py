# SPDX-License-Identifier: GPL-3.0-or-later
"""Random worlds from a seed: a day on which most things go right and something does not.

`worlds.py COUNT` prints how often each word of the view occurs; `worlds.py --write FOLDER` writes the corpus."""
import collections
import pathlib
import random
import sys

import cases_chair  # noqa: F401  (adds its cases)
import cases_closing  # noqa: F401
from cases import CASES
from statements import (CHAIR_2, CHAIR_3, DEPUTY, JUDGES, RECOVERY, STRANGER, STRANGER_2, Day, digest, key_of,
                        rubric_of)
from view_oracle import spelled, view

CRITERIA = [("C1", 1, "0", "10", "1"), ("C2", 2, "0", "5", "0.5")]


CORPUS_SEEDS, CORPUS_LARGEST = 450, 11000
# What words_of can say; each has to occur in one world of a hundred.
WORDS = {"annulled", "closed", "open", "evidence"}
WORDS |= {"judge " + w for w in ("conflict", "counted", "excluded", "missing", "partial", "withdrawn")}
WORDS |= {chain + w for chain in ("log ", "packages ") for w in ("fork", "gap", "sound")}
WORDS |= {"problem " + w for w in ("admitted", "close-does-not-follow", "close-package", "impossible", "sheet-missing")}
WORDS |= {"sheet " + w for w in (
    "competing", "counted", "excluded", "late", "malformed", "not-final", "not-their-key", "rehearsal-mixed",
    "revoked-key", "set-aside", "superseded", "unknown-signer", "wrong-competition", "wrong-rubric", "wrong-stage")}


class Play:
    """One day being played; every method is one act that may be drawn."""

    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.day = Day(competition="c-1", rehearsal=self.chance(0.1))
        self.judges = JUDGES[:self.rng.randint(1, 4)]
        self.entries = [f"E{n}" for n in range(1, self.rng.randint(1, 3) + 1)] + ["E9"] * self.chance(0.3)
        self.signed = {j: [] for j in JUDGES}
        self.lost = []

    def chance(self, share):
        return self.rng.random() < share

    def seen(self):
        return view(self.day.world())

    def by_hash(self, h):
        return next(s for s in self.day.statements + self.lost if s["hash"] == h)

    def lose(self, statement):
        self.day.lose(statement)
        self.lost.append(statement)

    def signer(self):
        """Mostly the chair."""
        draw = self.rng.random()
        return self.day.chair if draw < 0.83 else DEPUTY if draw < 0.97 else self.rng.choice([STRANGER, RECOVERY])

    # Packages

    def begin(self):
        rng = self.rng
        criteria = CRITERIA[:rng.randint(1, 2)]
        named = {}
        if self.chance(0.6):
            named["deputy"] = {"key": DEPUTY, "name": "D"}
        if self.chance(0.6):
            named["recovery_key"] = RECOVERY
        if self.chance(0.06):
            self.day.package(stage="S2", roster={"J1": key_of("J1")}, deputy={"key": rng.choice(
                [DEPUTY, STRANGER]), "name": "D"}, recovery_key=rng.choice([RECOVERY, STRANGER]))
        if self.chance(0.1):
            self.day.decide("enrol", judge=self.judges[0], judge_key=key_of(self.judges[0], 2))
        roster = {j: key_of(j) for j in self.judges if len(self.judges) == 1 or self.chance(0.92)}
        roster = roster or {self.judges[0]: key_of(self.judges[0])}
        assignments = {j: sorted(rng.sample(self.entries, rng.randint(1, len(self.entries))))
                       if self.chance(0.3) else self.entries for j in roster}
        self.day.package(rubric=rubric_of(*criteria), entries=self.entries, assignments=assignments, roster=roster,
                         **named)

    def next_package(self):
        rng, before = self.rng, self.day.packages["S1"]
        change, fields = rng.random(), {}
        criteria = [tuple(c[n] for n in ("id", "weight", "lowest", "highest", "step"))
                    for c in before["rubric"]["rubric"]["criteria"]]
        if change < 0.3:
            fields["title"] = "Corrected"
        elif change < 0.5:
            fields["rubric"] = rubric_of(*[(c[0], c[1] + 1) + c[2:] for c in criteria])
        elif change < 0.6:
            fields["rubric"] = rubric_of((criteria[0][0], 1, "0", "3", "1"), *criteria[1:])
        elif change < 0.7:
            fields["rubric"] = rubric_of(*criteria[:1], ("C3", 1, "-2", "2", "0.25"))
        elif change < 0.8 and len(before["body"]["entries"]) > 1:
            fields["entries"] = [e["id"] for e in before["body"]["entries"]][:-1]
        else:
            fields["roster"] = {s["judge"]: s["key"] for s in before["body"]["roster"]} | {
                j: key_of(j) for j in rng.sample(JUDGES, 1)}
        if self.chance(0.05):
            fields["decision_head"] = rng.choice(["", digest("nowhere")] + [d["hash"] for d in self.day.decisions])
        made = self.day.package(signer=self.signer(), **fields)
        wrong = rng.random()
        if wrong < 0.05:  # two packages with one number
            self.day.package(seq=made["body"]["seq"], prev=[before["hash"]], title="Other")
        elif wrong < 0.1:
            self.lose(made)
            self.day.package()
        elif wrong < 0.13:
            self.day.packages["S1"] = before
            self.day.package(prev=[digest("elsewhere")])

    # Sheets

    def someone(self):
        """A judge, and the judge's own signed sheets."""
        judge = self.rng.choice(self.judges)
        return judge, self.signed[judge]

    def sign(self, judge, *prev, **fields):
        known = [p for p in self.day.statements if p["body"]["type"] == "competition-package"
                 and p["body"]["competition"] == self.day.competition and p["body"]["stage"]["id"] == "S1"]
        able = [p for p in known if judge in p["body"]["assignments"]] or known
        package = able[-1] if self.chance(0.85) else self.rng.choice(able)
        epoch = prev[0]["signer"] if prev and self.chance(0.9) else key_of(judge, 2 if self.chance(0.03) else 1)
        fields = {"points": self.rng.randint(0, 10), "key": epoch, "package": package} | fields
        sheet = self.day.sheet(judge, *prev, **fields)
        self.signed[judge].append(sheet)
        return sheet

    def state(self):
        return self.rng.choices(["final", "partial", "withdrawn"], [80, 12, 8])[0]

    def revise(self):
        judge, own = self.someone()
        fields = {"state": self.state() if own else self.rng.choice(["final", "final", "final", "partial"])}
        entries = self.day.packages["S1"]["body"]["assignments"].get(judge, [])
        if entries and self.chance(0.15):
            away = {self.rng.choice(entries): "R"}
            fields[self.rng.choice(["recused", "no_show"])] = away
            fields["scores"] = {e: {c["id"]: 2 for c in self.day.packages["S1"]["rubric"]["rubric"]["criteria"]}
                                for e in entries if e not in away}
            fields["package"] = self.day.packages["S1"]
        self.sign(judge, *own[-1:], **fields)

    def everyone(self):
        for judge in self.judges:
            if not self.signed[judge] and self.chance(0.9):
                self.sign(judge)

    def equivocate(self):
        judge, own = self.someone()
        if own:
            before = [s for s in own if s["hash"] in own[-1]["body"]["prev"]]
            device = own[-1]["body"]["device"] if self.chance(0.5) else "copy"
            self.sign(judge, *before, device=device, state=self.state())

    def restore(self):
        judge, own = self.someone()
        if len(own) > 1:
            self.sign(judge, self.rng.choice(own[:-1]), device="restored")

    def reconcile(self):
        for judge, seen in self.seen()["judges"].items():
            if len(seen["heads"]) > 1:
                self.sign(judge, *[self.by_hash(h) for h in seen["heads"]], state=self.state())
                return

    def skip(self):
        judge, own = self.someone()
        missed = self.sign(judge, *own[-1:])
        self.sign(judge, missed)
        self.lose(missed)

    def foreign(self):
        judge, own = self.someone()
        other = self.rng.choice([j for j in self.judges if j != judge] or ["J5"])
        key = self.rng.choice([key_of(other), STRANGER, STRANGER_2, self.day.chair, key_of(judge, 3)])
        before = own[-1:] if self.chance(0.5) else []
        for _ in range(self.rng.choice([1, 1, 2])):
            self.day.sheet(judge, *before, key=key)

    def elsewhere(self):
        judge, own = self.someone()
        field = self.rng.choice([{"competition": "c-2"}, {"rehearsal": not self.day.rehearsal}, {"stage": "S2"}])
        other = self.day.sheet(judge, **field)
        if self.chance(0.3):
            self.sign(judge, other)

    def misshape(self):
        rng, (judge, own) = self.rng, self.someone()
        package = self.day.packages["S1"]
        entries = package["body"]["assignments"].get(judge, ["E1"])
        first = package["rubric"]["rubric"]["criteria"][0]["id"]
        rev = own[-1]["body"]["rev"] if own else 0
        full = {e: {c["id"]: 1 for c in package["rubric"]["rubric"]["criteria"]} for e in entries}
        fields = rng.choice([
            {"scores": full | {entries[0]: full[entries[0]] | {first: 99}}},
            {"scores": full | {entries[0]: full[entries[0]] | {first: -1}}},
            {"scores": full | {entries[0]: full[entries[0]] | {"C7": 1}}},
            {"scores": full, "not_applicable": {entries[0]: ["C7"]}},
            {"entries": entries + ["E99"]}, {"entries": entries[:-1]},
            {"scores": {e: m for e, m in full.items() if e != entries[0]}},
            {"named": {"seq": package["body"]["seq"] + 1, "sha256": package["hash"]}},
            {"named": {"seq": 1, "sha256": digest("no package")}},
            {"rubric_sha256": digest("other")}, {"entries_sha256": digest("other")},
            {"rev": rev + 900, "prev": [own[-1]["hash"]] if own else [digest("before")]},
            {"rev": 2, "prev": [digest("before")]}])
        prev = [] if "prev" in fields else own[-1:]
        fields = {"entries": entries} | fields
        self.sign(judge, *prev, package=package, **fields, **({"state": "partial"} if self.chance(0.1) else {}))

    # Decisions

    def decide(self, kind, **fields):
        rng = self.rng
        made = self.day.decide(kind, **({"signer": self.signer()} | fields))
        wrong = rng.random()
        if made["signer"] in (STRANGER, RECOVERY) and kind != "chair-rotate":
            self.day.decisions.pop()
        elif wrong < 0.015:  # two decisions with one number
            self.day.decisions.pop()
            self.day.decide("annul-entry", entry=rng.choice(self.entries))
        elif wrong < 0.03:
            self.lose(made)
        elif wrong < 0.035:
            self.day.decide("reopen", prev=[digest("elsewhere")])

    def enrol(self):
        judge = self.rng.choice(self.judges if self.chance(0.7) else JUDGES)
        self.decide("enrol", judge=judge, judge_key=key_of(judge, self.rng.choice([1, 2, 3])))

    def revoke(self):
        judge, own = self.someone()
        key = own[-1]["signer"] if own else key_of(judge)
        kept = [s["hash"] for s in own if self.chance(0.6)]
        self.decide("revoke", judge=judge, judge_key=key, keep=sorted(kept))
        if self.chance(0.6):
            self.day.decide("enrol", judge=judge, judge_key=key_of(judge, 3), epoch=2)
            self.sign(judge, *own[-1:], key=key_of(judge, 3))

    def resolve(self):
        for judge, seen in self.seen()["judges"].items():
            if seen["state"] == "conflict":
                self.decide("resolve", judge=judge, heads=seen["heads"], choose=self.rng.choice(seen["heads"]))
                return

    def exclude(self):
        self.decide("exclude", judge=self.rng.choice(self.judges))

    def accept(self):
        packages = [p for p in self.day.statements if p["body"]["type"] == "competition-package"]
        self.decide("accept-package", package=self.rng.choice(packages)["hash"])

    def annul(self):
        self.decide("annul-entry", entry=self.rng.choice(self.entries))

    def close(self):
        seen, rng = self.seen(), self.rng
        counted = {} if seen["closed"] else dict(seen["counted"])
        absent = {j: "A" for j, s in seen["judges"].items() if j not in counted and s["state"] != "excluded"}
        package = seen["package"]["hash"] or self.day.packages["S1"]["hash"]
        sheets = sorted(h for h, word in seen["findings"].items()
                        if word not in ("wrong-competition", "rehearsal-mixed", "wrong-stage"))
        wrong = rng.random()
        if wrong < 0.03:
            absent = {}
        elif wrong < 0.06:
            absent["J5"] = "A"
        elif wrong < 0.1 and sheets:
            counted[rng.choice(self.judges)] = rng.choice(sheets)
        elif wrong < 0.15:
            package = rng.choice([s["hash"] for s in self.day.statements])
        elif wrong < 0.18:
            sheets = sorted(sheets + [digest("never came")])
        elif wrong < 0.22 and sheets:
            sheets.remove(rng.choice(sheets))
        self.decide("close", counted=counted, absent=absent, package=package, sheets=sheets)
        if sheets and wrong > 0.96:
            self.lose(self.by_hash(rng.choice(sheets)))

    def after_closing(self):
        """Late sheets, and what the chair makes of them."""
        if not self.seen()["closed"]:
            return self.close()
        if self.chance(0.7):
            self.revise()
        late = list(self.seen()["late"].items()) or [(j, s[-1]["hash"]) for j, s in self.signed.items() if s]
        if late and self.chance(0.5):
            judge, sheet = self.rng.choice(late)
            if self.chance(0.15):
                sheet = self.rng.choice([s["hash"] for s in self.signed[judge]] + [digest("never came")])
            self.decide("admit-late", judge=judge, sheet=sheet)
        elif self.chance(0.5):
            self.decide("reopen")

    def impossible(self):
        closed = self.seen()["closed"]
        self.rng.choice([self.exclude, self.annul, self.close] if closed else [
            lambda: self.decide("reopen"),
            lambda: self.decide("admit-late", judge=self.judges[0], sheet=digest("any"))])()

    def rotate(self):
        key = CHAIR_2 if self.day.chair != CHAIR_2 else CHAIR_3
        signer = self.rng.choice([self.day.chair, self.day.chair, RECOVERY, RECOVERY, DEPUTY])
        replaces = "SHA256:" + "A" * 43 if self.chance(0.2) else None
        self.decide("chair-rotate", signer=signer, chair_key=key, replaces=replaces)

    def other_stage(self):
        self.decide("exclude", stage="S2", judge=self.judges[0])

    def play(self):
        self.begin()
        self.everyone()
        acts = [(self.revise, 14), (self.everyone, 5), (self.equivocate, 7), (self.restore, 3), (self.reconcile, 4),
                (self.skip, 3), (self.foreign, 4), (self.elsewhere, 4), (self.misshape, 5), (self.next_package, 8),
                (self.enrol, 4), (self.revoke, 4), (self.resolve, 8), (self.exclude, 3), (self.accept, 3),
                (self.annul, 3), (self.after_closing, 14), (self.impossible, 3), (self.rotate, 4), (self.other_stage, 1)]
        for _ in range(self.rng.randint(2, 11)):
            self.rng.choices([a for a, _ in acts], [w for _, w in acts])[0]()
        self.rng.shuffle(self.day.statements)
        return self.day.world()


def world_of(seed):
    return Play(seed).play()


def words_of(seen):
    """Every word that says something about this view."""
    return ({"sheet " + w for w in seen["findings"].values()} | {"judge " + j["state"] for j in seen["judges"].values()}
            | {"problem " + p.split(":")[0] for p in seen["problems"]} | {"log " + seen["log"]["state"]}
            | {"packages " + seen["package"]["state"], "closed" if seen["closed"] else "open"}
            | ({"evidence"} if seen["evidence"] else set()) | ({"annulled"} if seen["annulled"] else set()))


def write_corpus(folder):
    """The worlds of the first seeds that are not too large, and the cases: for readers of the page in any language."""
    drawn = [w for w in map(world_of, range(CORPUS_SEEDS)) if len(spelled(w)) <= CORPUS_LARGEST]
    by_hand = [play()[0].world() for _, play in CASES]
    for name, lines in (("worlds-1", drawn), ("views-1", map(view, drawn)), ("cases", by_hand),
                        ("cases-views", map(view, by_hand))):
        text = "".join(spelled(line) + "\n" for line in lines)
        (folder / f"{name}.jsonl").write_text(text, encoding="utf-8", newline="\n")
    names = "".join(name + "\n" for name, _ in CASES)
    (folder / "cases-names.txt").write_text(names, encoding="utf-8", newline="\n")


def main(arguments):
    if arguments[0] == "--write":
        return write_corpus(pathlib.Path(arguments[1]))
    count = int(arguments[0])
    counts = collections.Counter(w for seed in range(count) for w in words_of(view(world_of(seed))))
    for word, number in sorted(counts.items()):
        print(f"{100 * number / count:6.2f} %  {word}")


if __name__ == "__main__":
    main(sys.argv[1:])
