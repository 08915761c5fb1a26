# SPDX-License-Identifier: GPL-3.0-or-later
"""Worlds written by hand, and what the page says of each: sheets.

A case is a function that plays a day (one judge J1, two entries, a deputy and a recovery key, unless it begins anew) and
returns the standing of each sheet, in pairs, and with `Expected` whatever else is not plain."""
from statements import DEPUTY, RECOVERY, STRANGER, Day, digest, key_of, rubric_of

CASES = []
HEADS = ("counted", "competing", "set-aside", "not-final", "excluded", "late")
AUTHORITIES = {"deputy": {"key": DEPUTY, "name": "D"}, "recovery_key": RECOVERY}


def case(name):
    def take(play):
        CASES.append((name, play))
        return play
    return take


def open_day(roster=("J1",), **fields):
    day = Day()
    day.package(roster={j: key_of(j) for j in roster}, **(AUTHORITIES | fields))
    return day


def hashes(judges):
    return {j: s["hash"] for j, s in judges.items()}


def expected(day, standings, **told):
    """The whole view. Left out: an open stage, sound chains with all that was made, no evidence, no problems."""
    findings = {s["hash"]: word for s, word in standings}
    late = {s["body"]["judge"]: s["hash"] for s, word in standings if word == "late"}
    counted = {s["body"]["judge"]: s["hash"] for s, word in standings if word == "counted"}
    judges = {}
    for judge, state in told.pop("judges", {"J1": "counted"}).items():
        heads = [s["hash"] for s, word in standings if word in HEADS and s["body"]["judge"] == judge]
        judges[judge] = {"heads": sorted(heads), "state": state}
    for judge, heads in told.pop("heads", {}).items():
        judges[judge]["heads"] = sorted(h["hash"] for h in heads)
    package = told.pop("package", day.packages.get("S1"))
    log = told.pop("log", (day.decisions[-1:], len(day.decisions), "sound"))
    view = {"absent": {}, "annulled": [], "closed": False, "counted": counted, "evidence": [], "findings": findings,
            "judges": judges, "late": late, "problems": [],
            "log": {"head": log[0][0]["hash"] if log[0] else "", "length": log[1], "state": log[2]},
            "package": {"hash": package["hash"] if package else "", "state": told.pop("chain", "sound")}}
    if "counted" in told:
        told["counted"] = hashes(told["counted"])
    if "evidence" in told:
        told["evidence"] = sorted(sorted(s["hash"] for s in pair) for pair in told["evidence"])
    return view | told


@case("nothing at all")
def _():
    return (day := Day()), expected(day, [], judges={})


@case("the same file twice is one sheet")
def _():
    day = open_day()
    a = day.sheet("J1")
    day.statements.append(a)
    return day, expected(day, [(a, "counted")])


@case("revision 3, then 2, then 1 arrive")
def _():
    day = open_day()
    a = day.sheet("J1")
    b = day.sheet("J1", a)
    c = day.sheet("J1", b)
    day.statements.reverse()
    return day, expected(day, [(a, "superseded"), (b, "superseded"), (c, "counted")])


@case("revision 3 arrives, 2 never does")
def _():
    day = open_day()
    a = day.sheet("J1")
    b = day.sheet("J1", a)
    c = day.sheet("J1", b)
    day.lose(b)
    return day, expected(day, [(a, "competing"), (c, "competing")], judges={"J1": "conflict"})


@case("revision 2 arrives, 1 never does")
def _():
    day = open_day()
    a = day.sheet("J1")
    b = day.sheet("J1", a)
    day.lose(a)
    return day, expected(day, [(b, "counted")])


@case("two sheets of one revision, one device")
def _():
    day = open_day()
    a, b = day.sheet("J1"), day.sheet("J1", points=5)
    return day, expected(day, [(a, "competing"), (b, "competing")], judges={"J1": "conflict"}, evidence=[(a, b)])


@case("two sheets of one revision, two devices; a third makes three pairs")
def _():
    day = open_day()
    a, b, c = day.sheet("J1"), day.sheet("J1", device="copy"), day.sheet("J1", state="partial", entries=[])
    return day, expected(day, [(a, "competing"), (b, "competing"), (c, "competing")], judges={"J1": "conflict"},
                         evidence=[(a, b), (a, c), (b, c)])


@case("a restored backup continues from revision 1 beside revision 2")
def _():
    day = open_day()
    a = day.sheet("J1")
    b, c = day.sheet("J1", a), day.sheet("J1", a, device="restored")
    return day, expected(day, [(a, "superseded"), (b, "competing"), (c, "competing")], judges={"J1": "conflict"},
                         evidence=[(b, c)])


@case("the judge reconciles: the conflict is gone, the evidence is not")
def _():
    day = open_day()
    a, b = day.sheet("J1"), day.sheet("J1", device="copy")
    c = day.sheet("J1", a, b)
    return day, expected(day, [(a, "superseded"), (b, "superseded"), (c, "counted")], evidence=[(a, b)])


@case("withdrawn")
def _():
    day = open_day()
    a = day.sheet("J1")
    b = day.sheet("J1", a, state="withdrawn")
    return day, expected(day, [(a, "superseded"), (b, "not-final")], judges={"J1": "withdrawn"})


@case("withdrawn, then handed in again")
def _():
    day = open_day()
    a = day.sheet("J1")
    b = day.sheet("J1", a, state="withdrawn")
    c = day.sheet("J1", b)
    return day, expected(day, [(a, "superseded"), (b, "superseded"), (c, "counted")])


@case("partial: fewer entries and blanks are allowed, and it does not count")
def _():
    day = open_day()
    a = day.sheet("J1", state="partial", entries=["E1"], scores={"E1": {"C1": 0}})
    return day, expected(day, [(a, "not-final")], judges={"J1": "partial"})


@case("recused from one entry, the other was not there")
def _():
    day = open_day()
    a = day.sheet("J1", scores={}, recused={"E1": "cousin"}, no_show={"E2": ""})
    return day, expected(day, [(a, "counted")])


@case("a criterion that does not apply is no blank")
def _():
    day = open_day()
    a = day.sheet("J1", scores={"E1": {"C1": 1}, "E2": {"C1": 1, "C2": 10}}, not_applicable={"E1": ["C2"]})
    return day, expected(day, [(a, "counted")])


def malformed(name, prepare=None, **fields):
    @case("malformed: " + name)
    def _():
        day = open_day()
        a = day.sheet("J1", **(prepare(day) if prepare else fields))
        return day, expected(day, [(a, "malformed")], judges={"J1": "missing"})


FULL = {"E1": {"C1": 1, "C2": 1}, "E2": {"C1": 1, "C2": 1}}
malformed("final with a blank cell", scores=FULL | {"E1": {"C1": 1}})
malformed("final with an entry without any mark", scores={"E1": FULL["E1"]})
malformed("final without an assigned entry", entries=["E1"])
malformed("an entry that is not the judge's", entries=["E1", "E2", "E3"])
malformed("a score above the scale", scores=FULL | {"E1": {"C1": 11, "C2": 1}})
malformed("a score below the scale, partial", scores={"E1": {"C2": -1}}, state="partial")
malformed("a score on an unknown criterion", scores=FULL | {"E1": {"C1": 1, "C2": 1, "C3": 1}})
malformed("an unknown criterion does not apply", scores=FULL, not_applicable={"E1": ["C3"]})
malformed("the package's hash with another seq",
          lambda day: {"named": {"seq": 2, "sha256": day.packages["S1"]["hash"]}})
malformed("an unknown package with the right two hashes", named={"seq": 1, "sha256": digest("unknown")})


@case("scores at both ends of a scale below zero, in steps of a half")
def _():
    day = open_day(rubric=rubric_of(("C1", 1, "-2.5", "1", "0.5")))
    a = day.sheet("J1", scores={"E1": {"C1": -5}, "E2": {"C1": 2}})
    return day, expected(day, [(a, "counted")])


@case("revision 900 after revision 2 is malformed, and replaces nothing")
def _():
    day = open_day()
    a = day.sheet("J1")
    b = day.sheet("J1", a)
    c = day.sheet("J1", b, rev=900)
    return day, expected(day, [(a, "superseded"), (b, "counted"), (c, "malformed")])


@case("revision 900 after an unknown one may be; after a known 2 and an unknown one as well")
def _():
    day = open_day()
    a = day.sheet("J1")
    b = day.sheet("J1", a)
    lost = day.sheet("J1", b)
    day.lose(lost)
    c = day.sheet("J1", b, lost, rev=900)
    d = day.sheet("J1", b, lost, rev=2)
    return day, expected(day, [(a, "superseded"), (b, "superseded"), (c, "counted"), (d, "malformed")],
                         evidence=[(b, d)])


@case("a sheet that replaces another judge's is malformed, and so is its successor's neighbour not")
def _():
    day = open_day(("J1", "J2"))
    a, b = day.sheet("J1"), day.sheet("J2")
    c = day.sheet("J2", a)
    d = day.sheet("J2", b)
    return day, expected(day, [(a, "counted"), (b, "superseded"), (c, "malformed"), (d, "counted")],
                         judges={"J1": "counted", "J2": "counted"}, evidence=[(c, d)])


@case("a sheet that follows a malformed one of its judge is right all the same")
def _():
    day = open_day()
    a = day.sheet("J1", entries=["E1"])
    b = day.sheet("J1", a)
    return day, expected(day, [(a, "malformed"), (b, "counted")])


@case("sheets of another competition, kind and stage; to one that follows them they are unknown")
def _():
    day = open_day()
    a, b, c = (day.sheet("J1", **f) for f in ({"competition": "c-2"}, {"rehearsal": True}, {"stage": "S2"}))
    d = day.sheet("J1", a, b, c, rev=7)
    return day, expected(day, [(a, "wrong-competition"), (b, "rehearsal-mixed"), (c, "wrong-stage"), (d, "counted")])


@case("the first row that fits: another competition's, of an unknown signer")
def _():
    day = open_day()
    a = day.sheet("J1", key=STRANGER, competition="c-2", rehearsal=True, stage="S2")
    b = day.sheet("J1", key=STRANGER, rehearsal=True, stage="S2")
    c = day.sheet("J1", key=STRANGER, rubric_sha256=digest("x"), entries=["E1"])
    return day, expected(day, [(a, "wrong-competition"), (b, "rehearsal-mixed"), (c, "unknown-signer")],
                         judges={"J1": "missing"})


@case("unknown signers, the chair's key and another judge's")
def _():
    day = open_day(("J1", "J2"))
    a, b, c = (day.sheet("J1", key=k) for k in (STRANGER, day.chair, key_of("J2")))
    d = day.sheet("J1", key=STRANGER)
    return day, expected(day, [(a, "unknown-signer"), (b, "unknown-signer"), (c, "not-their-key"),
                               (d, "unknown-signer")], judges={"J1": "missing", "J2": "missing"}, evidence=[(a, d)])


@case("a sheet that came before its judge was enrolled counts once the judge is")
def _():
    day = open_day(("J1", "J2"), assignments={"J1": ["E1"], "J2": ["E2"]})
    a = day.sheet("J2", key=key_of("J2", 2))
    day.decide("enrol", judge="J2", judge_key=key_of("J2", 2))
    return day, expected(day, [(a, "counted")], judges={"J1": "missing", "J2": "counted"})


@case("a judge who is enrolled, but on no roster, joins the panel with a sheet that may speak")
def _():
    day = open_day()
    a = day.sheet("J2", entries=[], scores={})
    day.decide("enrol", judge="J2", judge_key=key_of("J2"))
    day.decide("enrol", judge="J3", judge_key=key_of("J3"))
    return day, expected(day, [(a, "counted")], judges={"J1": "missing", "J2": "counted"})


@case("one key of two judges speaks for both")
def _():
    day = open_day(("J1", "J2"))
    day.decide("enrol", judge="J2", judge_key=key_of("J1"))
    a, b = day.sheet("J1"), day.sheet("J2", key=key_of("J1"))
    return day, expected(day, [(a, "counted"), (b, "counted")], judges={"J1": "counted", "J2": "counted"})


@case("lost computer: revoked with a kept sheet, enrolled anew")
def _():
    day = open_day()
    a = day.sheet("J1")
    b = day.sheet("J1", a)
    day.decide("revoke", judge="J1", judge_key=key_of("J1"), keep=[b["hash"]])
    day.decide("enrol", judge="J1", judge_key=key_of("J1", 2), epoch=2)
    c = day.sheet("J1", b, claimed_time="1970-01-01T00:00:00Z")
    d = day.sheet("J1", b, key=key_of("J1", 2))
    return day, expected(day, [(a, "revoked-key"), (b, "superseded"), (c, "revoked-key"), (d, "counted")])


@case("keep lists add up; those of another judge or key do not; enrolling again does not help")
def _():
    day = open_day(("J1", "J2"))
    a, b, c, d = (day.sheet("J1", points=n) for n in range(4))
    day.decide("revoke", judge="J1", judge_key=key_of("J1"), keep=[a["hash"]])
    day.decide("revoke", judge="J1", judge_key=key_of("J1"), keep=[b["hash"]])
    day.decide("revoke", judge="J2", judge_key=key_of("J1"), keep=[c["hash"]])
    day.decide("revoke", judge="J1", judge_key=key_of("J1", 2), keep=[d["hash"]])
    day.decide("enrol", judge="J1", judge_key=key_of("J1"), epoch=2)
    return day, expected(day, [(a, "competing"), (b, "competing"), (c, "revoked-key"), (d, "revoked-key")],
                         judges={"J1": "conflict", "J2": "missing"},
                         evidence=[(a, b), (a, c), (a, d), (b, c), (b, d), (c, d)])


@case("revoked for misconduct and excluded; a judge of no panel may be excluded, too")
def _():
    day = open_day()
    a = day.sheet("J1")
    day.decide("revoke", judge="J1", judge_key=key_of("J1"), keep=[])
    day.decide("exclude", judge="J1")
    day.decide("exclude", judge="J4")
    return day, expected(day, [(a, "revoked-key")], judges={"J1": "excluded"})


@case("excluded: no head counts, one that is superseded stays so")
def _():
    day = open_day()
    a = day.sheet("J1")
    b, c = day.sheet("J1", a), day.sheet("J1", a, state="partial")
    day.decide("resolve", judge="J1", heads=sorted([b["hash"], c["hash"]]), choose=b["hash"])
    day.decide("exclude", judge="J1")
    return day, expected(day, [(a, "superseded"), (b, "excluded"), (c, "excluded")], judges={"J1": "excluded"},
                         evidence=[(b, c)])


def conflict():
    day = open_day()
    a, b = day.sheet("J1"), day.sheet("J1", device="copy")
    return day, a, b, sorted([a["hash"], b["hash"]])


@case("settled by the chair")
def _():
    day, a, b, heads = conflict()
    day.decide("resolve", judge="J1", heads=heads, choose=b["hash"])
    return day, expected(day, [(a, "set-aside"), (b, "counted")], evidence=[(a, b)])


@case("settled twice: the last one holds")
def _():
    day, a, b, heads = conflict()
    day.decide("resolve", judge="J1", heads=heads, choose=b["hash"])
    day.decide("resolve", judge="J1", heads=heads, choose=a["hash"])
    return day, expected(day, [(a, "counted"), (b, "set-aside")], evidence=[(a, b)])


@case("settled, and settled for other heads after that")
def _():
    day, a, b, heads = conflict()
    day.decide("resolve", judge="J1", heads=heads, choose=b["hash"])
    other = sorted(heads + [digest("elsewhere")])
    day.decide("resolve", judge="J1", heads=other, choose=a["hash"])
    return day, expected(day, [(a, "set-aside"), (b, "counted")], evidence=[(a, b)])


@case("a third head after that: a conflict again")
def _():
    day, a, b, heads = conflict()
    day.decide("resolve", judge="J1", heads=heads, choose=b["hash"])
    c = day.sheet("J1", device="third")
    return day, expected(day, [(a, "competing"), (b, "competing"), (c, "competing")], judges={"J1": "conflict"},
                         evidence=[(a, b), (a, c), (b, c)])


@case("settled for another judge or another stage: no")
def _():
    day, a, b, heads = conflict()
    day.decide("resolve", judge="J2", heads=heads, choose=b["hash"])
    day.decide("resolve", stage="S2", judge="J1", heads=heads, choose=b["hash"])
    return day, expected(day, [(a, "competing"), (b, "competing")], judges={"J1": "conflict"}, evidence=[(a, b)])


@case("settled in favour of a withdrawn sheet")
def _():
    day = open_day()
    a = day.sheet("J1")
    b, c = day.sheet("J1", a), day.sheet("J1", a, state="withdrawn")
    day.decide("resolve", judge="J1", heads=sorted([b["hash"], c["hash"]]), choose=c["hash"])
    return day, expected(day, [(a, "superseded"), (b, "set-aside"), (c, "not-final")], judges={"J1": "withdrawn"},
                         evidence=[(b, c)])


@case("clocks decide nothing: 1970, 9999")
def _():
    day = open_day()
    a = day.sheet("J1", claimed_time="9999-12-31T23:59:59Z")
    b = day.sheet("J1", a, claimed_time="1970-01-01T00:00:00Z")
    return day, expected(day, [(a, "superseded"), (b, "counted")])
