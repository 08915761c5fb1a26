# SPDX-License-Identifier: GPL-3.0-or-later
"""The properties of docs/merging.md. Each is asked of one world, asserts, and tells whether it had anything to ask."""
import json
import random

import view_chains
from statements import digest
from view_oracle import aggregated, sort_out, spelled, view


def with_more(world, *more):
    return world | {"statements": world["statements"] + list(more)}


def signed_anew(sheet, **fields):
    """A further sheet under the same key; its time is the old one, as time decides nothing."""
    body = sheet["body"] | fields
    return {"body": body, "hash": digest(body), "signer": body["key"]}


def next_decision(world, log, **fields):
    """The chair's decision on the stage after the last one that joined."""
    chair = log.chairs[-1]
    body = {"claimed_time": "2026-05-14T12:00:00Z", "competition": world["competition"], "files": [], "key": chair,
            "prev": [d["hash"] for d in log.decisions[-1:]], "reason": "R", "rehearsal": world["rehearsal"],
            "seq": len(log.decisions) + 1, "stage": world["stage"], "type": "decision", "v": 1} | fields
    return {"body": body, "hash": digest(body), "signer": chair}


def sheets_of(world):
    return [s for s in world["statements"] if s["body"]["type"] == "score-sheet"]


def same(one, other, why):
    assert spelled(one) == spelled(other), f"{why}:\n{spelled(one)}\n{spelled(other)}"


def merging_is_union(world, rng):
    """1. Idempotent, commutative, associative; equal sets give equal views."""
    def part():
        return view_chains.gather(s for s in world["statements"] if rng.random() < 0.7)

    def seen(known):
        return view(world | {"statements": list(known.values())})

    merge, a, b, c = view_chains.merge, part(), part(), part()
    same(seen(merge(a, a)), seen(a), "idempotent")
    same(seen(merge(a, b)), seen(merge(b, a)), "commutative")
    same(seen(merge(merge(a, b), c)), seen(merge(a, merge(b, c))), "associative")
    assert set(merge(a, b)) == set(a) | set(b), "nothing is ever dropped"
    return True


def order_changes_nothing(world, rng):
    """2. Order and repetition of arrival change nothing."""
    expected = view(world)
    for _ in range(3):
        arrived = world["statements"] * rng.randint(1, 2) + rng.choices(world["statements"], k=3)
        rng.shuffle(arrived)
        same(view(world | {"statements": arrived}), expected, "order")
    return True


def evidence_is_never_lost(world, rng):
    """3. What was evidence among some statements is evidence among more."""
    after = view(world)["evidence"]
    some = [s for s in world["statements"] if rng.random() < 0.7]
    before = view(world | {"statements": some})["evidence"]
    assert all(pair in after for pair in before), "evidence was lost"
    return bool(before)


def closed_is_closed(world, rng):
    """4. No set of further sheets changes what counts or is aggregated; nor does lacking those that do not count."""
    before = view(world)
    if not before["closed"]:
        return False
    further = []
    for sheet in sheets_of(world):
        further.append(signed_anew(sheet, device="further"))
        further.append(signed_anew(sheet, prev=[sheet["hash"]], rev=sheet["body"]["rev"] + 1))
        further.append(signed_anew(sheet, prev=[sheet["hash"]], rev=sheet["body"]["rev"] + 1, state="withdrawn"))
    fewer = [s for s in world["statements"]
             if s["body"]["type"] != "score-sheet" or s["hash"] in before["counted"].values()]
    for other in (with_more(world, *rng.sample(further, rng.randint(0, len(further)))), world | {"statements": fewer}):
        after = view(other)
        for name in ("absent", "annulled", "closed", "counted", "log", "package"):
            same(before[name], after[name], name)
        assert aggregated(world) == aggregated(other), "the ranking changed"
    return bool(further)


def foreign_keys_never_count(world, _):
    """5. Open: what counts is signed by a key that a roster or an enrolment gives to that judge."""
    given = {(seat["judge"], seat["key"]) for s in world["statements"] for seat in s["body"].get("roster", [])}
    given |= {(s["body"]["judge"], s["body"]["judge_key"]) for s in world["statements"]
              if s["body"].get("kind") == "enrol"}
    seen = view(world)
    if seen["closed"]:
        return False
    signers = {s["hash"]: s["signer"] for s in world["statements"]}
    for judge, h in seen["counted"].items():
        assert (judge, signers[h]) in given, "a foreign key counts"
    return bool(seen["counted"])


def settled_is_open_again(world, rng):
    """6. One head; a second one is a conflict; the chair settles it; a third one is a conflict again."""
    seen, log = view(world), view_chains.read_log(sort_out(world))
    revoked = {s["body"]["judge_key"] for s in world["statements"] if s["body"].get("kind") == "revoke"}
    by_hash = {s["hash"]: s for s in sheets_of(world)}
    heads = [(j, by_hash[s["heads"][0]]) for j, s in sorted(seen["judges"].items())
             if s["state"] == "counted" and len(s["heads"]) == 1 and by_hash[s["heads"][0]]["signer"] not in revoked]
    if seen["closed"] or log.state != "sound" or not heads:
        return False
    judge, first = rng.choice(heads)
    second, third = (signed_anew(first, device=f"copy {n}") for n in (2, 3))
    resolve = next_decision(world, log, kind="resolve", judge=judge, choose=first["hash"],
                            heads=sorted([first["hash"], second["hash"]]))
    for more, state in (([second], "conflict"), ([second, resolve], "counted"), ([resolve, second, third], "conflict")):
        now = view(with_more(world, *more))
        assert now["judges"][judge]["state"] == state, f"{now['judges'][judge]['state']} instead of {state}"
        if state == "counted":
            assert now["counted"][judge] == first["hash"] and now["findings"][second["hash"]] == "set-aside"
        else:
            assert judge not in now["counted"]
    return True


def right_closing_follows(world, _):
    """7. A closing that says what the view says, explains every other judge and lists all sheets has no problem."""
    seen, log = view(world), view_chains.read_log(sort_out(world))
    if seen["closed"] or log.state != "sound" or not seen["package"]["hash"]:
        return False
    elsewhere = ("wrong-competition", "rehearsal-mixed", "wrong-stage")
    close = next_decision(
        world, log, kind="close", counted=seen["counted"], package=seen["package"]["hash"],
        absent={j: "R" for j, s in seen["judges"].items() if s["state"] not in ("counted", "excluded")},
        sheets=sorted(h for h, word in seen["findings"].items() if word not in elsewhere))
    after = view(with_more(world, close))
    same(after["problems"], seen["problems"], "the closing does not follow")
    for name in ("counted", "judges", "findings", "package"):
        same(after[name], seen[name], name)
    assert after["late"] == {} and after["closed"]
    return True


PROPERTIES = [merging_is_union, order_changes_nothing, evidence_is_never_lost, closed_is_closed,
              foreign_keys_never_count, settled_is_open_again, right_closing_follows]


def ask(prop, worlds):
    """Asserts for each world; in how many there was something to ask."""
    return sum(prop(json.loads(spelled(world)), random.Random(number)) for number, world in enumerate(worlds))
