# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds well-formed statements, as docs/formats.md and docs/formats-decisions.md have them, into a world.

Hashes are those of the statements in the one spelling, so that no statement can name one that is made after it. Nothing
is signed: a world says who did. Salted or outside members (names, notes, signatures) have made-up hashes."""
import hashlib

from view_chains import fingerprint, spelled

# The public halves of the Ed25519 seeds SHA-256("juri-worlds-0"), SHA-256("juri-worlds-1"), …
KEYS = ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI" + end for end in (
    "D4B8n5JjA12TJLP8Dun99zJjgvkNeT37sl/LZGrfHFP",
    "JLcNP19uvanJHwM++E0YtUXqMnrK1u/NOIVjh11uZTo",
    "EHbMxXYHKghx2ix+ji3KyMjPU6AwfrtMuMnFS8PxRNH",
    "DRJcI2kC4domNCs3UwPNlkmyQlijRlUJl5cvNq+7l8Q",
    "P6+Z0A+Jx9z5LOF1XyDw1SQX7UPE5Lb8bdfAG0moheT",
    "Bt30dYKzD0w8WZeTCQEgsRPoQlsidY+a2KDFdh+Xt0k",
    "ATrXMiLmTb2hXAh8tVXd62uRkwXri9OQBD7b234HFbo",
    "IVMyK0IG7l8ymCNc9XAmNwETDSNeTZfaIQGnmXuIVmQ",
    "H70x4Uo8JvinQI2wTlZH2CLDuk60v0AudrrJImpgnzk",
    "M0LUUPOBudP56M05aKdoVG/XUZv0z3tgeCNW8WJrVbd",
    "FOv5/KA6UzbXqLjp5g1tz53/kwwV9VsBfehnQIJeu+O",
    "PEufAR9NJdWPO9+1V9uzRrlZbTtIxZwMpXJtdWrv8UF",
    "Ci3KUeSwl0GGUf4beQL89FZgdMWKHZ6n04IhIaRFveR",
    "A+wwB9xjR7UyDpdAXGItZIIbK9Wle1If5bGnFKibxgM",
    "L+L8tgle6zuolY6dluAd/K1MgFL11X4lzNVJmRBQoHY",
    "A3oYgURDe63AIaCj2xeZgNw6k3QPCjiXM7JxNNlCqw8",
    "CNvu56tNJALueCh86LNJYX+aFbuTyI8/mISFaleNri5",
    "OI3BgM7sNZt7/Q+rQofHJcafJRRJ3AorsI3DRRcciHe",
    "CvNUShEkGXD8gK3yx0JffN9CbtVx1TKcsOc4yxabBLo",
    "Ok/8CGMTIW5X4itlnjz9YvSoa/s3uImhK2Ki/yv0jGv",
    "MuO1ZVzZuqS1u8aX29aObzrf7FqKdbqYe1mwf0+InDW",
    "PrzdYBITPlqxt1vcn9OiAFRbzr4c4sHP0M7eqquBeJz",
)]
CHAIR, CHAIR_2, CHAIR_3, DEPUTY, RECOVERY, STRANGER, STRANGER_2 = KEYS[:7]
JUDGES = ["J1", "J2", "J3", "J4", "J5"]


def key_of(judge, epoch=1):
    """The keys that belong to a judge: epoch 1 to 3."""
    return KEYS[7 + 3 * JUDGES.index(judge) + epoch - 1]


def digest(value):
    return hashlib.sha256((value if isinstance(value, str) else spelled(value)).encode()).hexdigest()


def rubric_of(*criteria):
    """A rubric.json; a criterion is (id, weight, lowest, highest, step)."""
    names = ("id", "weight", "lowest", "highest", "step")
    rules = {"aggregation": "mean", "drop_high": 0, "drop_low": 0, "minimum_readings": 1, "missing": "renormalise",
             "sheet_total": "sum", "ties": [], "trim_percent": 0}
    return {"rubric": {"criteria": [dict(zip(names, c), title=c[0]) for c in criteria], "title": ""}, "rules": rules,
            "v": 1}


RUBRIC = rubric_of(("C1", 1, "0", "10", "1"), ("C2", 2, "0", "5", "0.5"))


class Day:
    """A competition under way: each call signs one statement that follows the ones before, unless told otherwise."""

    def __init__(self, competition="c-1", stage="S1", rehearsal=False):
        self.competition, self.stage, self.rehearsal = competition, stage, rehearsal
        self.statements, self.packages, self.decisions = [], {}, []
        self.chair = CHAIR
        self.made = 0

    def world(self):
        return {"anchor": CHAIR, "competition": self.competition, "rehearsal": self.rehearsal, "stage": self.stage,
                "statements": list(self.statements)}

    def add(self, body, signer, **more):
        """Signs; a statement never equals an earlier one, as time goes on."""
        self.made += 1
        time = f"2026-05-14T{8 + self.made // 60 % 12:02}:{self.made % 60:02}:00Z"
        body = {"claimed_time": time, "competition": self.competition, "rehearsal": self.rehearsal, "v": 1} | body
        statement = {"body": body, "hash": digest(body), "signer": signer} | more
        self.statements.append(statement)
        return statement

    def lose(self, *statements):
        """They were signed, but never arrive."""
        self.statements = [s for s in self.statements if s not in statements]

    def package(self, signer=None, rubric=None, entries=None, assignments=None, roster=None, **fields):
        """What is not given is as in the stage's package before. `roster`: judge → key; `assignments`: judge → ids."""
        stage = fields.pop("stage", self.stage)
        before = self.packages.get(stage)
        old = before["body"] if before else {}
        signer = signer or self.chair
        rubric = rubric or (before["rubric"] if before else RUBRIC)
        entries = entries or [e["id"] for e in old.get("entries", [{"id": "E1"}, {"id": "E2"}])]
        listed = [{"id": e, "title": e} for e in sorted(entries)]
        roster = roster or {seat["judge"]: seat["key"] for seat in old.get("roster", [])} or {
            j: key_of(j) for j in ("J1", "J2")}
        assignments = assignments or {j: sorted(set(old.get("assignments", {}).get(j, entries)) & set(entries))
                                      or sorted(entries) for j in roster}
        text = spelled(rubric)
        body = {"assignments": assignments, "chair": {"key": signer, "name": ""}, "entries": listed,
                "entries_sha256": digest(listed), "organiser": "",
                "files": [{"path": "names.json", "sha256": digest(f"names {self.made}"), "size": 150},
                          {"path": "rubric.json", "sha256": digest(text), "size": len(text)}],
                "prev": [before["hash"]] if before else [],
                "roster": [{"compared": "no", "judge": j, "key": k} for j, k in sorted(roster.items())],
                "rubric_sha256": digest(text), "seq": old.get("seq", 0) + 1, "stage": {"id": stage, "title": ""},
                "template": "", "title": "T", "type": "competition-package"}
        if self.decisions:
            body["decision_head"] = self.decisions[-1]["hash"]
        body |= fields
        if body.get("decision_head") == "":
            del body["decision_head"]
        made = self.add(body, signer, rubric=rubric)
        if stage == fields.get("stage", stage) and "competition" not in fields:
            self.packages[stage] = made
        return made

    def decide(self, kind, signer=None, replaces=None, **fields):
        """The next decision; `replaces` (of a chair-rotate) is the fingerprint that the successor names."""
        body = {"files": [], "kind": kind, "prev": [d["hash"] for d in self.decisions[-1:]], "reason": "R",
                "seq": len(self.decisions) + 1, "type": "decision"}
        if kind not in ("enrol", "revoke", "chair-rotate"):
            body["stage"] = self.stage
        signer, more = signer or self.chair, {}
        if kind == "enrol":
            body |= {"compared": "no", "epoch": 1}
        if kind == "chair-rotate":
            key = fields["chair_key"]
            successor = {"claimed_time": "2026-05-14T08:00:00Z", "competition": self.competition, "key": key,
                         "name": "N", "replaces": replaces or fingerprint(self.chair), "type": "identity", "v": 1}
            signature = digest(f"signature {self.made}")
            body |= {"chair_name": "N", "files": [
                {"path": "successor.json", "sha256": digest(successor), "size": len(spelled(successor))},
                {"path": "successor.json.sig", "sha256": signature, "size": 294}]}
            more = {"successor": successor, "successor_signer": key}
            if replaces is None:
                self.chair = key
        body |= fields
        made = self.add(body | {"key": signer}, signer, **more)
        self.decisions.append(made)
        return made

    def sheet(self, judge, *prev, key=None, package=None, points=4, named=None, **fields):
        """A complete sheet that replaces those of `prev`; `named` is what it says of its package; fields come last."""
        signer = key or key_of(judge)
        package = package or self.packages[self.stage]
        told = package["body"]
        entries = fields.get("entries", told["assignments"].get(judge, []))
        criteria = [c["id"] for c in package["rubric"]["rubric"]["criteria"]]
        body = {"device": "d-" + digest(signer)[:8], "entries": entries, "entries_sha256": told["entries_sha256"],
                "files": [{"path": "notes.json", "sha256": digest(f"notes {self.made}"), "size": 120}],
                "journal": {"head": digest(f"journal {self.made}"), "seq": self.made}, "judge": judge, "key": signer,
                "no_show": {}, "not_applicable": {}, "package": {"seq": told["seq"], "sha256": package["hash"]},
                "prev": sorted(p["hash"] for p in prev), "recused": {},
                "rev": 1 + max((p["body"]["rev"] for p in prev), default=0),
                "rubric_sha256": told["rubric_sha256"], "scores": {e: {c: points for c in criteria} for e in entries},
                "stage": self.stage, "state": "final", "type": "score-sheet"}
        if named:
            body["package"] = named
        return self.add(body | fields, signer)

    def close(self, counted, absent=None, **fields):
        """`counted`: judge → sheet. All sheets of the stage that are there are listed as known."""
        known = sorted({s["hash"] for s in self.statements if s["body"]["type"] == "score-sheet"
                        and s["body"]["stage"] == self.stage and s["body"]["competition"] == self.competition
                        and s["body"]["rehearsal"] == self.rehearsal})
        named = {"absent": absent or {}, "counted": {j: s["hash"] for j, s in counted.items()}, "sheets": known,
                 "package": self.packages[self.stage]["hash"]}
        return self.decide("close", **(named | fields))
