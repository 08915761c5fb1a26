# SPDX-License-Identifier: GPL-3.0-or-later
"""The view of docs/merging.md, written from that page alone: a second opinion on which sheets count.

Reads one world a line on stdin and prints the view of each as one line. One function or a
few a section of the page, in its order; sections 1 and 2 are in view_chains.py.
"""
import itertools
import json
import sys
from dataclasses import dataclass, field
from fractions import Fraction

from view_chains import Known, read_log, read_packages, sort_out, spelled, up_to_named

FOREIGN = ("wrong-competition", "rehearsal-mixed", "wrong-stage")

# 3. The keys


@dataclass
class Keys:
    """Which key may speak for which judge."""
    of_judge: dict = field(default_factory=dict)
    revoked: dict = field(default_factory=dict)  # (judge, key) → hashes that are kept


def read_keys(log, chain):
    keys = Keys()
    for package in chain:
        for seat in package["body"]["roster"]:
            keys.of_judge.setdefault(seat["judge"], set()).add(seat["key"])
    for decision in (d["body"] for d in log.decisions):
        if decision["kind"] == "enrol":
            keys.of_judge.setdefault(decision["judge"], set()).add(decision["judge_key"])
        if decision["kind"] == "revoke":
            # Revoked for good, whether it was enrolled before or after.
            keys.revoked.setdefault((decision["judge"], decision["judge_key"]), set()).update(decision["keep"])
    return keys


# 4. Each sheet by itself


def scale_of(package):
    """Criterion id → lowest and highest points."""
    scale = {}
    for criterion in package["rubric"]["rubric"]["criteria"]:
        step = Fraction(criterion["step"])
        scale[criterion["id"]] = (Fraction(criterion["lowest"]) / step, Fraction(criterion["highest"]) / step)
    return scale


def marks_fit(body, scale):
    """Every mark (score or "does not apply") is on a criterion, every score on its scale.

    Notes are left out: a public result does without them."""
    on_scale = all(c in scale and scale[c][0] <= points <= scale[c][1]
                   for marks in body["scores"].values() for c, points in marks.items())
    return on_scale and all(c in scale for marks in body["not_applicable"].values() for c in marks)


def has_blank(body, scale):
    for entry in body["entries"]:
        if entry in body["recused"] or entry in body["no_show"]:
            continue
        marked = set(body["scores"].get(entry, {})) | set(body["not_applicable"].get(entry, []))
        if not marked >= set(scale):
            return True
    return False


def same_judging(one, other):
    return all(one[name] == other[name] for name in ("rubric_sha256", "entries_sha256"))


def chain_right(body, sheets):
    here = {h for h, s in sheets.items() if all(s["body"][n] == body[n] for n in ("competition", "rehearsal", "stage"))}
    replaced = [sheets[h]["body"] for h in body["prev"] if h in here]
    if any(other["judge"] != body["judge"] for other in replaced):
        return False
    highest = max((other["rev"] for other in replaced), default=0)
    return body["rev"] == 1 + highest if len(replaced) == len(body["prev"]) else body["rev"] > highest


def fits(body, chain, in_force, sheets):
    named = next((p for p in chain if p["hash"] == body["package"]["sha256"]), None)
    if not named or named["body"]["seq"] != body["package"]["seq"] or not same_judging(named["body"], body):
        return False
    assigned = named["body"]["assignments"].get(body["judge"], [])
    scale = scale_of(named)
    if not set(body["entries"]) <= set(assigned) or not marks_fit(body, scale):
        return False
    if body["state"] == "final" and (has_blank(body, scale) or not set(assigned) <= set(body["entries"])):
        return False
    if not same_judging(named["body"], in_force["body"]) and not marks_fit(body, scale_of(in_force)):
        return False
    return chain_right(body, sheets)


def standing_of(sheet, known, chain, in_force, keys, accepted):
    """The first row of the table that fits; "" if the sheet may speak."""
    body, signer = sheet["body"], sheet["signer"]
    if body["competition"] != known.competition:
        return "wrong-competition"
    if body["rehearsal"] != known.rehearsal:
        return "rehearsal-mixed"
    if body["stage"] != known.stage:
        return "wrong-stage"
    if signer not in keys.of_judge.get(body["judge"], ()):
        anybodys = any(signer in theirs for theirs in keys.of_judge.values())
        return "not-their-key" if anybodys else "unknown-signer"
    if sheet["hash"] not in keys.revoked.get((body["judge"], signer), {sheet["hash"]}):
        return "revoked-key"
    if not in_force:
        return "wrong-rubric"
    on_chain = {p["hash"] for p in chain}
    if not same_judging(body, in_force["body"]) and body["package"]["sha256"] not in accepted & on_chain:
        return "wrong-rubric"
    return "" if fits(body, chain, in_force, known.sheets) else "malformed"


# 5. Each judge


@dataclass
class Judge:
    """What is known of one judge of the panel."""
    state: str
    heads: list
    effective: str = ""


def settle(judge, heads, sheets, holding):
    """The state of a judge with these heads, and the standings of the heads."""
    if any(d["kind"] == "exclude" and d["judge"] == judge for d in holding):
        return Judge("excluded", heads), {h: "excluded" for h in heads}
    if not heads:
        return Judge("missing", heads), {}
    chosen = heads[0]
    if len(heads) > 1:
        # The last of those that name exactly these heads, even if a later one names others.
        fitting = [d for d in holding if d["kind"] == "resolve" and d["judge"] == judge and d["heads"] == heads]
        if not fitting:
            return Judge("conflict", heads), {h: "competing" for h in heads}
        chosen = fitting[-1]["choose"]
    standings = {h: "set-aside" for h in heads if h != chosen}
    state = sheets[chosen]["body"]["state"]
    standings[chosen] = "counted" if state == "final" else "not-final"
    return Judge("counted", heads, chosen) if state == "final" else Judge(state, heads), standings


def read_judges(sheets, standings, in_force, holding):
    """The panel; writes the standings of the sheets that may speak."""
    speaking = {}
    for h, standing in standings.items():
        if not standing:
            speaking.setdefault(sheets[h]["body"]["judge"], []).append(h)
    panel = set(speaking) | {seat["judge"] for seat in (in_force["body"]["roster"] if in_force else [])}
    judges = {}
    for judge in sorted(panel):
        theirs = sorted(speaking.get(judge, []))
        replaced = {p for h in theirs for p in sheets[h]["body"]["prev"]}
        standings.update({h: "superseded" for h in theirs if h in replaced})
        judges[judge], settled = settle(judge, [h for h in theirs if h not in replaced], sheets, holding)
        standings.update(settled)
    return judges


# 6. Closing


@dataclass
class Closing:
    """What the decisions of the stage make of it, before any sheet is looked at."""
    close: dict = None  # the decision in force; None while open
    counted: dict = field(default_factory=dict)
    absent: dict = field(default_factory=dict)
    admitted: list = field(default_factory=list)
    holding: list = field(default_factory=list)
    impossible: list = field(default_factory=list)

    def annulled(self):
        return sorted({d["entry"] for d in self.holding if d["kind"] == "annul-entry"})

    def accepted(self):
        return {d["package"] for d in self.holding if d["kind"] == "accept-package"}


def read_closing(log, stage):
    closing = Closing()
    for decision in (d["body"] for d in log.decisions if d["body"].get("stage") == stage):
        kind = decision["kind"]
        if (kind in ("admit-late", "reopen")) != (closing.close is not None):
            closing.impossible.append(decision["seq"])
        elif kind == "close":
            closing.close, closing.admitted = decision, []
            closing.counted, closing.absent = dict(decision["counted"]), dict(decision["absent"])
        elif kind == "admit-late":
            closing.counted[decision["judge"]] = decision["sheet"]
            closing.absent.pop(decision["judge"], None)
            closing.admitted.append(decision)
        elif kind == "reopen":
            closing.close, closing.admitted, closing.counted, closing.absent = None, [], {}, {}
        else:
            closing.holding.append(decision)
    return closing


def what_counts(closing, effective):
    """Judge → sheet. Open: the effective sheets. Closed: what the decisions say, whatever arrives."""
    return closing.counted if closing.close else effective


def look(known, log, chain, closing):
    """Steps 3 to 5 for one set: what each sheet may do, its standing, and each judge."""
    in_force = chain[-1] if chain else None
    if closing.close and chain:
        in_force = up_to_named(chain, closing.close["package"])[-1]
    keys = read_keys(log, chain)
    first = {h: standing_of(s, known, chain, in_force, keys, closing.accepted()) for h, s in known.sheets.items()}
    standings = dict(first)
    judges = read_judges(known.sheets, standings, in_force, closing.holding)
    return in_force, first, standings, judges


# 7. Problems


def follows(close, known, log, chain):
    """Whether a `close` says what the view before it says."""
    sheets = {h: known.sheets[h] for h in close["sheets"] if h in known.sheets}
    then = Known(known.anchor, known.competition, known.rehearsal, known.stage, [], [], sheets)
    before = log.before(close["seq"])
    closing = read_closing(before, known.stage)
    _, _, _, judges = look(then, before, up_to_named(chain, close["package"]), closing)
    counted = {name: judge.effective for name, judge in judges.items() if judge.state == "counted"}
    explained = all(judge.state in ("counted", "excluded") or name in close["absent"] for name, judge in judges.items())
    return close["counted"] == counted and explained and all(
        name in judges and name not in counted for name in close["absent"])


def find_problems(known, log, chain, closing, first):
    problems = [f"impossible:{n}" for n in log.impossible + closing.impossible]
    close = closing.close
    if not close:
        # A closing that was undone is a problem no longer.
        return sorted(problems)
    if close["package"] not in [p["hash"] for p in chain]:
        problems.append(f"close-package:{close['seq']}")
    if not follows(close, known, log, chain):
        problems.append(f"close-does-not-follow:{close['seq']}")
    if any(h not in known.sheets for h in close["sheets"]):
        problems.append(f"sheet-missing:{close['seq']}")
    for late in closing.admitted:
        sheet = known.sheets.get(late["sheet"])
        if not sheet:
            problems.append(f"sheet-missing:{late['seq']}")
        elif first[late["sheet"]] or sheet["body"]["judge"] != late["judge"] or sheet["body"]["state"] != "final":
            problems.append(f"admitted:{late['seq']}")
    return sorted(problems)


# Evidence


def find_evidence(known, first):
    groups = {}
    for h, sheet in known.sheets.items():
        if first[h] not in FOREIGN:
            groups.setdefault((sheet["body"]["judge"], sheet["signer"], sheet["body"]["rev"]), []).append(h)
    return sorted(list(pair) for group in groups.values() for pair in itertools.combinations(sorted(group), 2))


# All of it


def view(world):
    known = sort_out(world)
    log = read_log(known)
    chain, chain_state = read_packages(known, log)
    closing = read_closing(log, known.stage)
    in_force, first, standings, judges = look(known, log, chain, closing)
    effective = {name: judge.effective for name, judge in judges.items() if judge.effective}
    counted, late = what_counts(closing, effective), {}
    if closing.close:
        late = {name: h for name, h in effective.items() if counted.get(name) != h}
        standings.update({h: "late" for h in late.values()})
        # Counted is counted, whatever the sheet's own standing, and even if it is another judge's late one.
        standings.update({h: "counted" for h in counted.values() if h in standings})
    return {"absent": closing.absent, "annulled": closing.annulled(), "closed": closing.close is not None,
            "counted": counted, "evidence": find_evidence(known, first), "findings": standings,
            "judges": {name: {"heads": judge.heads, "state": judge.state} for name, judge in judges.items()},
            "late": late,
            "log": {"head": log.decisions[-1]["hash"] if log.decisions else "", "length": len(log.decisions),
                    "state": log.state},
            "package": {"hash": in_force["hash"] if in_force else "", "state": chain_state},
            "problems": find_problems(known, log, chain, closing, first)}


def aggregated(world):
    """(judge, entry) → marks: what the ranking is computed from, so that tests can say it did not change."""
    seen, sheets = view(world), sort_out(world).sheets
    bodies = {judge: sheets[h]["body"] for judge, h in seen["counted"].items() if h in sheets}
    return {(judge, entry): spelled(body["scores"].get(entry, {})) for judge, body in bodies.items()
            if body["judge"] == judge and seen["findings"][seen["counted"][judge]] not in FOREIGN
            for entry in body["entries"] if entry not in seen["annulled"]}


if __name__ == "__main__":
    sys.stdin.reconfigure(encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8")
    for line in sys.stdin:
        print(spelled(view(json.loads(line))))
