# SPDX-License-Identifier: GPL-3.0-or-later
"""The beginning of docs/merging.md: the set, and the chair's two chains in it (sections 1 and 2)."""
import base64
import hashlib
import itertools
import json
from dataclasses import dataclass, field


def spelled(value):
    """JSON in the one spelling of docs/formats.md."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def fingerprint(key):
    """`SHA256:…` of a public key, as `ssh-keygen -l` prints it."""
    blob = base64.b64decode(key.split(" ")[1])
    return "SHA256:" + base64.b64encode(hashlib.sha256(blob).digest()).decode().rstrip("=")


def gather(statements):
    """The set of what arrived, by hash: arriving again, or in another order, changes nothing."""
    return {statement["hash"]: statement for statement in statements}


def merge(*sets):
    """Union of such sets."""
    return gather(statement for known in sets for statement in known.values())


@dataclass
class Known:
    """The statements that are looked at, and all sheets (those of other competitions get a standing, too)."""
    anchor: str
    competition: str
    rehearsal: bool
    stage: str
    decisions: list
    packages: list
    sheets: dict


def sort_out(world):
    by_hash = gather(world["statements"])

    def of_type(word, everything=False):
        return [s for s in by_hash.values() if s["body"]["type"] == word and (everything or (
            s["body"]["competition"] == world["competition"] and s["body"]["rehearsal"] == world["rehearsal"]))]

    return Known(world["anchor"], world["competition"], world["rehearsal"], world["stage"], of_type("decision"),
                 of_type("competition-package"), {s["hash"]: s for s in of_type("score-sheet", True)})


# 1. The decisions


@dataclass
class Log:
    """The decisions that joined, and who was the chair after how many of them."""
    decisions: list = field(default_factory=list)
    chairs: list = field(default_factory=list)
    impossible: list = field(default_factory=list)
    state: str = "sound"
    deputy: str = ""
    recovery: str = ""

    def position(self, package):
        """Of the decision that the package names as the last one; None if it is not in the log."""
        head = package["body"].get("decision_head")
        if head is None:
            return 0
        return next((n for n, d in enumerate(self.decisions, 1) if d["hash"] == head), None)

    def before(self, seq):
        return Log(self.decisions[:seq - 1], self.chairs[:seq], [n for n in self.impossible if n < seq],
                   "sound", self.deputy, self.recovery)


def only(keys):
    """Packages that name no such key differ from none; it is two different keys that cancel each other."""
    named = {key for key in keys if key}
    return named.pop() if len(named) == 1 else ""


def read_log(known):
    first = [p["body"] for p in known.packages if p["body"]["seq"] == 1 and p["signer"] == known.anchor]
    log = Log(chairs=[known.anchor])
    log.deputy = only(p.get("deputy", {}).get("key") for p in first)
    log.recovery = only(p.get("recovery_key") for p in first)
    for n in itertools.count(1):
        chair = log.chairs[-1]
        # The deputy may sign a `chair-rotate`, too, by the letter of the page.
        authorised = [d for d in known.decisions if d["signer"] in (chair, log.deputy) or (
            d["body"]["kind"] == "chair-rotate" and d["signer"] == log.recovery)]
        candidates = [d for d in authorised if d["body"]["seq"] == n]
        if not candidates:
            log.state = "gap" if any(d["body"]["seq"] > n for d in authorised) else "sound"
            return log
        if len(candidates) > 1:
            log.state = "fork"
            return log
        decision = candidates[0]
        if decision["body"]["prev"] != [d["hash"] for d in log.decisions[-1:]]:
            log.state = "gap"
            return log
        log.decisions.append(decision)
        if decision["body"]["kind"] == "chair-rotate":
            if decision["successor"].get("replaces") == fingerprint(chair):
                chair = decision["body"]["chair_key"]
            else:
                log.impossible.append(n)
        log.chairs.append(chair)


# 2. The packages


def read_packages(known, log):
    """The chain of the stage's packages and its state."""
    chain, reached = [], 0
    packages = [p for p in known.packages if p["body"]["stage"]["id"] == known.stage]

    def signed_by_chair(package):
        position = log.position(package)
        return position is not None and package["signer"] == log.chairs[position]

    for n in itertools.count(1):
        candidates = [p for p in packages if p["body"]["seq"] == n and log.position(p) is not None
                      and log.position(p) >= reached and (signed_by_chair(p) or p["signer"] == log.deputy)]
        if not candidates:
            beyond = [p for p in packages if p["body"]["seq"] > n and (signed_by_chair(p) or p["signer"] == log.deputy)]
            return chain, "gap" if beyond else "sound"
        if len(candidates) > 1:
            return chain, "fork"
        if candidates[0]["body"]["prev"] != [p["hash"] for p in chain[-1:]]:
            return chain, "gap"
        chain.append(candidates[0])
        reached = log.position(candidates[0])


def up_to_named(chain, name):
    """The chain up to the package with that hash; all of it if that is not on it."""
    for number, package in enumerate(chain, 1):
        if package["hash"] == name:
            return chain[:number]
    return chain
