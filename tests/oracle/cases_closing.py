# SPDX-License-Identifier: GPL-3.0-or-later
"""Worlds written by hand, and what the page says of each: closing and its problems. See cases.py."""
from cases import case, expected, open_day
from statements import digest, key_of, rubric_of

HEAVIER = rubric_of(("C1", 5, "0", "10", "1"), ("C2", 2, "0", "5", "0.5"))


def closed(**fields):
    day = open_day(("J1", "J2"))
    a = day.sheet("J1")
    day.close(**({"counted": {"J1": a}, "absent": {"J2": "ill"}} | fields))
    return day, a, {"closed": True, "absent": {"J2": "ill"}, "judges": {"J1": "counted", "J2": "missing"}}


@case("closed")
def _():
    day, a, told = closed()
    return day, expected(day, [(a, "counted")], **told)


@case("closed: a later revision and a sheet of the absent judge are late")
def _():
    day, a, told = closed()
    b, c = day.sheet("J1", a), day.sheet("J2")
    return day, expected(day, [(a, "counted"), (b, "late"), (c, "late")],
                         **(told | {"judges": {"J1": "counted", "J2": "counted"}}), counted={"J1": a},
                         heads={"J1": [b], "J2": [c]})


@case("closed, then withdrawn; the other judge contradicts themself")
def _():
    day, a, told = closed()
    b, c, d = day.sheet("J1", a, state="withdrawn"), day.sheet("J2"), day.sheet("J2", device="copy")
    return day, expected(day, [(a, "counted"), (b, "not-final"), (c, "competing"), (d, "competing")],
                         **(told | {"judges": {"J1": "withdrawn", "J2": "conflict"}}), heads={"J1": [b]},
                         evidence=[(c, d)])


@case("closed, then a second sheet beside the counted one")
def _():
    day, a, told = closed()
    b = day.sheet("J1", device="copy")
    return day, expected(day, [(a, "counted"), (b, "competing")],
                         **(told | {"judges": {"J1": "conflict", "J2": "missing"}}), evidence=[(a, b)])


@case("closed, then the key is revoked: counted is counted")
def _():
    day, a, told = closed()
    day.decide("revoke", judge="J1", judge_key=key_of("J1"), keep=[])
    return day, expected(day, [(a, "counted")], **(told | {"judges": {"J1": "missing", "J2": "missing"}}),
                         heads={"J1": []})


@case("closed: a late sheet is admitted, for a judge who was absent and for one who was not")
def _():
    day, a, told = closed()
    b, c = day.sheet("J1", a), day.sheet("J2")
    day.decide("admit-late", judge="J2", sheet=c["hash"])
    day.decide("admit-late", judge="J1", sheet=b["hash"])
    return day, expected(day, [(a, "superseded"), (b, "counted"), (c, "counted")],
                         **(told | {"absent": {}, "judges": {"J1": "counted", "J2": "counted"}}))


@case("admitted: a sheet that never came, one of another judge, one that is partial")
def _():
    day, a, told = closed()
    b, c = day.sheet("J2"), day.sheet("J2", state="partial", device="copy")
    day.decide("admit-late", judge="J1", sheet=b["hash"])
    day.decide("admit-late", judge="J2", sheet=c["hash"])
    day.decide("admit-late", judge="J3", sheet=digest("never came"))
    view = expected(day, [(a, "late"), (b, "counted"), (c, "counted")],
                    **(told | {"absent": {}, "judges": {"J1": "counted", "J2": "conflict"}}), evidence=[(b, c)],
                    problems=["admitted:2", "admitted:3", "sheet-missing:4"])
    return day, view | {"counted": {"J1": b["hash"], "J2": c["hash"], "J3": digest("never came")}}


@case("reopened: everything is as if it had never been closed")
def _():
    day, a, told = closed()
    b, c = day.sheet("J1", a), day.sheet("J2")
    day.decide("admit-late", judge="J2", sheet=c["hash"])
    day.decide("reopen")
    return day, expected(day, [(a, "superseded"), (b, "counted"), (c, "counted")],
                         judges={"J1": "counted", "J2": "counted"})


@case("late, reopened, closed again, late again, admitted")
def _():
    day, a, told = closed()
    b = day.sheet("J1", a)
    day.decide("reopen")
    day.close({"J1": b}, {"J2": "ill"})
    c = day.sheet("J1", b)
    day.decide("admit-late", judge="J1", sheet=c["hash"])
    return day, expected(day, [(a, "superseded"), (b, "superseded"), (c, "counted")], **told)


@case("impossible: while open")
def _():
    day = open_day()
    a = day.sheet("J1")
    day.decide("reopen")
    day.decide("admit-late", judge="J1", sheet=a["hash"])
    return day, expected(day, [(a, "counted")], problems=["impossible:1", "impossible:2"])


@case("impossible: while closed, and not made up for by reopening")
def _():
    day, a, told = closed()
    b = day.sheet("J2")
    day.close({"J1": a, "J2": b})
    day.decide("exclude", judge="J1")
    day.decide("annul-entry", entry="E1")
    day.decide("accept-package", package=day.packages["S1"]["hash"])
    day.decide("resolve", judge="J1", heads=sorted([a["hash"], b["hash"]]), choose=a["hash"])
    day.decide("exclude", stage="S2", judge="J1")
    day.decide("enrol", judge="J1", judge_key=key_of("J1", 2))
    day.decide("reopen")
    day.decide("annul-entry", entry="E2")
    return day, expected(day, [(a, "counted"), (b, "counted")], judges={"J1": "counted", "J2": "counted"},
                         annulled=["E2"], problems=[f"impossible:{n}" for n in (2, 3, 4, 5, 6)])


@case("excluding after the closing takes reopening, excluding and closing again")
def _():
    day, a, told = closed()
    day.decide("reopen")
    day.decide("exclude", judge="J1")
    day.close({}, {"J2": "ill"})
    return day, expected(day, [(a, "excluded")], **(told | {"judges": {"J1": "excluded", "J2": "missing"}}))


def wrong_close(name, **fields):
    @case("the closing does not follow: " + name)
    def _():
        day, a, told = closed(**fields)
        seen = expected(day, [(a, "counted")], problems=["close-does-not-follow:1"], **told)
        return day, seen | {"absent": fields.get("absent", seen["absent"])}


wrong_close("a judge is not explained", absent={})
wrong_close("absent is a judge of no panel", absent={"J2": "ill", "J3": "ill"})
wrong_close("a counted judge is absent", absent={"J1": "ill", "J2": "ill"})
wrong_close("the counted sheet was not known", sheets=[])


@case("the closing does not follow: a head is left out")
def _():
    day, a, told = closed(counted={}, absent={"J1": "ill", "J2": "ill"})
    return day, expected(day, [(a, "late")], **(told | {"absent": {"J1": "ill", "J2": "ill"}}), counted={},
                         problems=["close-does-not-follow:1"])


@case("the closing does not follow: a superseded sheet counts")
def _():
    day = open_day()
    a = day.sheet("J1")
    b = day.sheet("J1", a)
    day.close({"J1": a})
    return day, expected(day, [(a, "counted"), (b, "late")], closed=True, counted={"J1": a}, heads={"J1": [b]},
                         problems=["close-does-not-follow:1"])


@case("the closing follows: what it did not know does not matter, and what was enrolled later does not either")
def _():
    day, a, told = closed()
    b = day.sheet("J3", entries=[], scores={})
    day.decide("enrol", judge="J3", judge_key=key_of("J3"))
    return day, expected(day, [(a, "counted"), (b, "late")], **(told | {"judges": told["judges"] | {"J3": "counted"}}),
                         counted={"J1": a})


@case("a sheet that the closing knew, and one that it counts, are not there")
def _():
    day = open_day(("J1", "J2"))
    a, b = day.sheet("J1"), day.sheet("J2")
    day.close({"J1": a, "J2": b})
    day.lose(b)
    return day, expected(day, [(a, "counted")], closed=True, judges={"J1": "counted", "J2": "missing"},
                         counted={"J1": a, "J2": b}, problems=["close-does-not-follow:1", "sheet-missing:1"])


@case("the closing names a package that is not on the chain")
def _():
    day, a, told = closed(package=digest("no package"))
    return day, expected(day, [(a, "counted")], **told, problems=["close-package:1"])


@case("while closed, the package that the closing names is in force, and not a later one")
def _():
    day, a, told = closed()
    first = day.packages["S1"]
    day.package(rubric=HEAVIER, roster={"J1": key_of("J1"), "J3": key_of("J3")})
    b, c = day.sheet("J1", a, package=first), day.sheet("J3")
    return day, expected(day, [(a, "counted"), (b, "late"), (c, "wrong-rubric")], **told, package=first,
                         counted={"J1": a}, heads={"J1": [b]})


@case("while closed, the second of three packages is in force")
def _():
    day = open_day()
    second = day.package(rubric=HEAVIER)
    a = day.sheet("J1")
    day.close({"J1": a})
    day.package(title="Third")
    b = day.sheet("J1", a)
    return day, expected(day, [(a, "counted"), (b, "late")], closed=True, counted={"J1": a}, heads={"J1": [b]},
                         package=second)


@case("two judges' sheets taken for each other: counted is counted, and both judges are late")
def _():
    day = open_day(("J1", "J2"))
    a, b = day.sheet("J1"), day.sheet("J2")
    day.close({"J1": b, "J2": a})
    return day, expected(day, [(a, "counted"), (b, "counted")], closed=True, counted={"J1": b, "J2": a},
                         judges={"J1": "counted", "J2": "counted"}, problems=["close-does-not-follow:1"],
                         late={"J1": a["hash"], "J2": b["hash"]})


@case("the closing names a package that is not on the chain, and the last one does not fit what it says")
def _():
    day = open_day()
    a = day.sheet("J1")
    day.package(rubric=HEAVIER)
    day.close({"J1": a}, package=digest("no package"))
    return day, expected(day, [(a, "counted")], closed=True, judges={"J1": "missing"}, heads={"J1": []},
                         problems=["close-does-not-follow:1", "close-package:1"])


@case("what was wrong with a closing is no problem once it is undone")
def _():
    day, a, told = closed(absent={}, package=digest("no package"), sheets=[digest("never came")])
    day.decide("reopen")
    return day, expected(day, [(a, "counted")], judges={"J1": "counted", "J2": "missing"})


@case("problems are in the order of their letters")
def _():
    day = open_day()
    for _ in range(10):
        day.decide("reopen")
    return day, expected(day, [], judges={"J1": "missing"}, problems=["impossible:1", "impossible:10"] + [
        f"impossible:{n}" for n in range(2, 10)])


@case("an excluded judge's sheet is admitted: counted is counted, and the page calls it no problem")
def _():
    day = open_day()
    a = day.sheet("J1")
    day.decide("exclude", judge="J1")
    day.close({})
    day.decide("admit-late", judge="J1", sheet=a["hash"])
    return day, expected(day, [(a, "counted")], closed=True, judges={"J1": "excluded"})


@case("annulled entries are ascending, each once, and stay annulled while closed")
def _():
    day = open_day()
    a = day.sheet("J1")
    for entry in ("E2", "E1", "E2"):
        day.decide("annul-entry", entry=entry)
    day.close({"J1": a})
    return day, expected(day, [(a, "counted")], annulled=["E1", "E2"], closed=True)
