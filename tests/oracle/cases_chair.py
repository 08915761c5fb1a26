# SPDX-License-Identifier: GPL-3.0-or-later
"""Worlds written by hand, and what the page says of each: packages and decisions. See cases.py."""
from cases import case, expected, open_day
from statements import CHAIR, CHAIR_2, CHAIR_3, DEPUTY, RECOVERY, STRANGER, digest, key_of, rubric_of

HEAVIER = rubric_of(("C1", 5, "0", "10", "1"), ("C2", 2, "0", "5", "0.5"))
SHORTER = rubric_of(("C1", 1, "0", "3", "1"), ("C2", 2, "0", "5", "0.5"))
OTHER = rubric_of(("C1", 1, "0", "10", "1"), ("C3", 2, "0", "5", "0.5"))
MISSING = {"J1": "missing"}


# Packages


@case("package 2 corrects only the title: sheets of package 1 count")
def _():
    day = open_day()
    a = day.sheet("J1")
    day.package(title="Corrected")
    return day, expected(day, [(a, "counted")])


def older(name, standing, points=4, accept=True, **change):
    @case(name)
    def _():
        day = open_day()
        a = day.sheet("J1", points=points)
        day.package(**change)
        if accept:
            day.decide("accept-package", package=a["body"]["package"]["sha256"])
        return day, expected(day, [(a, standing)], judges={"J1": "counted" if standing == "counted" else "missing"})


older("package 2 changes a weight: sheets of package 1 are of the wrong rubric", "wrong-rubric", accept=False,
      rubric=HEAVIER)
older("a changed weight, and package 1 accepted", "counted", rubric=HEAVIER)
older("a shorter scale, package 1 accepted, a score that still fits", "counted", points=3, rubric=SHORTER)
older("a shorter scale, package 1 accepted, a score that does not fit", "malformed", rubric=SHORTER)
older("another criterion, package 1 accepted", "malformed", rubric=OTHER)
older("package 2 removes an entry", "wrong-rubric", accept=False, entries=["E1"])
older("package 2 removes an entry, package 1 accepted", "counted", entries=["E1"])


@case("accepted in another stage, and a package that is not on the chain: no")
def _():
    day = open_day()
    first = day.packages["S1"]
    stray = day.package(signer=STRANGER, title="Stray")
    day.packages["S1"] = first
    a = day.sheet("J1")
    b = day.sheet("J1", package=stray, named={"seq": 2, "sha256": stray["hash"]}, rubric_sha256=digest("other"))
    day.package(rubric=HEAVIER)
    day.decide("accept-package", stage="S2", package=first["hash"])
    day.decide("accept-package", package=stray["hash"])
    return day, expected(day, [(a, "wrong-rubric"), (b, "wrong-rubric")], judges=MISSING, evidence=[(a, b)])


@case("no package at all")
def _():
    day = open_day()
    a = day.sheet("J1")
    first = day.packages["S1"]
    day.lose(first)
    day.packages = {}
    day.decide("enrol", judge="J1", judge_key=key_of("J1"))
    b = day.sheet("J2", entries=[], package=first)
    return day, expected(day, [(a, "wrong-rubric"), (b, "unknown-signer")], judges={})


@case("two packages with one number: the chain ends before them")
def _():
    day = open_day()
    first = day.packages["S1"]
    a = day.sheet("J1")
    second = day.package(title="One")
    b = day.sheet("J1", a)
    day.package(seq=2, prev=[first["hash"]], title="Other")
    assert b["body"]["package"]["sha256"] == second["hash"]
    return day, expected(day, [(a, "counted"), (b, "malformed")], package=first, chain="fork")


@case("package 2 never arrives")
def _():
    day = open_day()
    first = day.packages["S1"]
    a = day.sheet("J1")
    day.lose(day.package())
    day.package()
    return day, expected(day, [(a, "counted")], package=first, chain="gap")


@case("package 2 does not follow package 1")
def _():
    day = open_day()
    first = day.packages["S1"]
    day.package(prev=[digest("elsewhere")])
    return day, expected(day, [], judges=MISSING, package=first, chain="gap")


@case("package 900 of the chair is a gap; a stranger's is nothing")
def _():
    day = open_day()
    first = day.packages["S1"]
    day.package(signer=STRANGER)
    day.packages["S1"] = first
    day.package(seq=900)
    return day, expected(day, [], judges=MISSING, package=first, chain="gap")


@case("a stranger's package 900, and a first one that names a deputy, are nothing")
def _():
    day = open_day()
    first = day.packages["S1"]
    day.package(signer=STRANGER, seq=900)
    day.packages.clear()
    day.package(signer=STRANGER, deputy={"key": STRANGER, "name": "D"}, recovery_key=STRANGER)
    day.decide("exclude", signer=DEPUTY, judge="J1")
    return day, expected(day, [], judges={"J1": "excluded"}, package=first)


@case("the deputy's package 3 shows that package 2 is missing, whatever decision it names")
def _():
    day = open_day()
    first = day.packages["S1"]
    day.lose(day.package())
    day.package(signer=DEPUTY, decision_head=digest("no decision"))
    return day, expected(day, [], judges=MISSING, package=first, chain="gap")


@case("the chair's package 2 that names an unknown decision does not join, and is no gap")
def _():
    day = open_day()
    first = day.packages["S1"]
    day.package(decision_head=digest("no decision"))
    return day, expected(day, [], judges=MISSING, package=first)


@case("three packages, and a sheet of the second")
def _():
    day = open_day()
    day.package(title="Second")
    a = day.sheet("J1")
    day.package(title="Third")
    return day, expected(day, [(a, "counted")])


@case("a package that knows fewer decisions than the one before does not join")
def _():
    day = open_day()
    day.decide("annul-entry", entry="E2")
    second = day.package(title="Second")
    day.package(decision_head="")
    return day, expected(day, [], judges=MISSING, package=second, annulled=["E2"])


@case("the deputy signs the second package and decides")
def _():
    day = open_day()
    day.package(signer=DEPUTY, title="Second")
    a = day.sheet("J1")
    day.decide("exclude", signer=DEPUTY, judge="J1")
    return day, expected(day, [(a, "excluded")], judges={"J1": "excluded"})


@case("the first packages of two stages name two deputies: neither is one; nor is one who comes second")
def _():
    day = open_day()
    first = day.packages["S1"]
    day.package(stage="S2", deputy={"key": STRANGER, "name": "D"}, roster={"J1": key_of("J1")})
    day.decide("exclude", signer=DEPUTY, judge="J1")
    day.decisions.clear()
    day.decide("chair-rotate", signer=RECOVERY, chair_key=CHAIR_2)
    day.package(signer=CHAIR, deputy={"key": DEPUTY, "name": "D"})
    return day, expected(day, [], judges=MISSING, package=first)


@case("the first package of another stage names no deputy: the other one's still is")
def _():
    day = open_day()
    day.package(stage="S2", roster={"J1": key_of("J1")})
    day.decide("exclude", signer=DEPUTY, judge="J1")
    return day, expected(day, [], judges={"J1": "excluded"})


# The log


@case("two decisions with one number: the log ends before them")
def _():
    day = open_day()
    one = day.decide("annul-entry", entry="E1")
    day.decide("annul-entry", entry="E2")
    day.decide("annul-entry", signer=DEPUTY, entry="E1", seq=2, prev=[one["hash"]])
    return day, expected(day, [], judges=MISSING, log=([one], 1, "fork"), annulled=["E1"])


@case("decision 2 never arrives")
def _():
    day = open_day()
    one = day.decide("annul-entry", entry="E1")
    day.lose(day.decide("annul-entry", entry="E2"))
    day.decide("exclude", judge="J1")
    return day, expected(day, [], judges=MISSING, log=([one], 1, "gap"), annulled=["E1"])


@case("decision 2 does not follow decision 1")
def _():
    day = open_day()
    one = day.decide("annul-entry", entry="E1")
    day.decide("exclude", judge="J1", prev=[digest("elsewhere")])
    return day, expected(day, [], judges=MISSING, log=([one], 1, "gap"), annulled=["E1"])


@case("decisions of a stranger, a judge, the recovery key, another competition are none")
def _():
    day = open_day()
    for signer, more in ((STRANGER, {}), (key_of("J1"), {}), (RECOVERY, {}), (CHAIR, {"competition": "c-2"}),
                         (CHAIR, {"rehearsal": True})):
        day.decide("exclude", signer=signer, judge="J1", **more)
        day.decisions.clear()
    return day, expected(day, [], judges=MISSING)


@case("the chair hands over: the new key decides, the old one no longer does")
def _():
    day = open_day()
    rotated = day.decide("chair-rotate", chair_key=CHAIR_2)
    day.decide("annul-entry", signer=CHAIR, entry="E1")
    day.decisions[1:] = []
    day.decide("annul-entry", entry="E2")
    second = day.package(title="Second")
    day.package(signer=CHAIR, title="Old key")
    assert rotated["signer"] == CHAIR and second["signer"] == CHAIR_2
    return day, expected(day, [], judges=MISSING, package=second, annulled=["E2"])


@case("the recovery key makes another key the chair's, twice")
def _():
    day = open_day()
    day.decide("chair-rotate", signer=RECOVERY, chair_key=CHAIR_2)
    day.decide("chair-rotate", signer=RECOVERY, chair_key=CHAIR_3)
    day.decide("annul-entry", entry="E2")
    return day, expected(day, [], judges=MISSING, annulled=["E2"])


@case("a successor that replaces another key changes nothing and is a problem")
def _():
    day = open_day()
    day.decide("chair-rotate", chair_key=CHAIR_2, replaces="SHA256:" + "A" * 43)
    day.decide("annul-entry", signer=CHAIR, entry="E2")
    return day, expected(day, [], judges=MISSING, annulled=["E2"], problems=["impossible:1"])


@case("the thief of the chair's key and the owner of the recovery key both say number 1")
def _():
    day = open_day()
    day.decide("exclude", judge="J1")
    day.decisions.clear()
    day.decide("chair-rotate", signer=RECOVERY, chair_key=CHAIR_2)
    return day, expected(day, [], judges=MISSING, log=([], 0, "fork"))


@case("the deputy hands the chair over")
def _():
    day = open_day()
    day.decide("chair-rotate", signer=DEPUTY, chair_key=CHAIR_2)
    day.decide("annul-entry", entry="E2")
    return day, expected(day, [], judges=MISSING, annulled=["E2"])


@case("a package signed by the old chair before the hand-over, and by the new one as if before it")
def _():
    day = open_day()
    day.decide("annul-entry", entry="E1")
    head = day.decisions[-1]["hash"]
    day.decide("chair-rotate", chair_key=CHAIR_2)
    second = day.package(signer=CHAIR, decision_head=head)
    day.package(decision_head=head)
    return day, expected(day, [], judges=MISSING, package=second, annulled=["E1"])
