# SPDX-License-Identifier: GPL-3.0-or-later
"""The fields of docs/formats.md and docs/formats-decisions.md, as far as worlds have them: a world is made of statements
that every reader accepts. Raises AssertionError."""
import re

from statements import digest
from view_oracle import spelled

COMMON = {"claimed_time", "competition", "rehearsal", "type", "v"}
SHEET = COMMON | {"device", "entries", "entries_sha256", "files", "journal", "judge", "key", "no_show", "not_applicable",
                  "package", "prev", "recused", "rev", "rubric_sha256", "scores", "stage", "state"}
PACKAGE = COMMON | {"assignments", "chair", "entries", "entries_sha256", "files", "organiser", "prev", "roster",
                    "rubric_sha256", "seq", "stage", "template", "title"}
OPTIONAL = {"decision_head", "deputy", "recovery_key"}
DECISION = COMMON | {"files", "key", "kind", "prev", "reason", "seq"}
KINDS = {"enrol": {"compared", "epoch", "judge", "judge_key"}, "revoke": {"judge", "judge_key", "keep"},
         "resolve": {"choose", "heads", "judge", "stage"}, "exclude": {"judge", "stage"},
         "accept-package": {"package", "stage"}, "close": {"absent", "counted", "package", "sheets", "stage"},
         "admit-late": {"judge", "sheet", "stage"}, "reopen": {"stage"}, "annul-entry": {"entry", "stage"},
         "chair-rotate": {"chair_key", "chair_name"}}


def is_hash(text):
    return re.fullmatch("[0-9a-f]{64}", text) is not None


def ascending(items, kind=str):
    return all(isinstance(i, kind) for i in items) and all(a < b for a, b in zip(items, items[1:]))


def check_sheet(body):
    assert set(body) == SHEET
    assert ascending(body["entries"]) and ascending(body["prev"]) and all(map(is_hash, body["prev"]))
    assert (body["rev"] == 1) == (body["prev"] == []) and 1 <= body["rev"] <= 10 ** 9
    assert body["state"] in ("final", "partial", "withdrawn")
    judged = set(body["scores"]) | set(body["not_applicable"])
    away = [set(body["recused"]), set(body["no_show"]), judged]
    assert set().union(*away) <= set(body["entries"]) and sum(map(len, away)) == len(set().union(*away))
    for entry in judged:
        scores, rest = body["scores"].get(entry, {}), body["not_applicable"].get(entry, [])
        assert ascending(rest) and not set(scores) & set(rest) and (scores or rest)
    assert all(body["scores"].values()) and all(body["not_applicable"].values()) and all(body["recused"].values())


def check_package(body, rubric, signer):
    assert PACKAGE <= set(body) <= PACKAGE | OPTIONAL
    assert body["chair"]["key"] == signer
    assert (body["seq"] == 1) == (body["prev"] == []) and len(body["prev"]) <= 1
    ids, judges = [e["id"] for e in body["entries"]], [s["judge"] for s in body["roster"]]
    assert ascending(ids) and ascending(judges) and len({s["key"] for s in body["roster"]}) == len(judges)
    assert set(body["assignments"]) == set(judges)
    assert all(theirs and ascending(theirs) and set(theirs) <= set(ids) for theirs in body["assignments"].values())
    assert body["rubric_sha256"] == digest(rubric) == body["files"][1]["sha256"]
    assert body["files"][1]["size"] == len(spelled(rubric)) and body["entries_sha256"] == digest(body["entries"])
    criteria = [c["id"] for c in rubric["rubric"]["criteria"]]
    assert len(set(criteria)) == len(criteria) > 0


def check_decision(body, statement):
    kind = body["kind"]
    assert set(body) == DECISION | KINDS[kind], kind
    assert (body["seq"] == 1) == (body["prev"] == []) and len(body["prev"]) <= 1 and body["reason"].strip()
    assert (kind == "chair-rotate") == bool(body["files"]) == ("successor" in statement)
    for name in ("keep", "heads", "sheets"):
        assert ascending(body.get(name, [])) and all(map(is_hash, body.get(name, [])))
    if kind == "resolve":
        assert len(body["heads"]) > 1 and body["choose"] in body["heads"]
    if kind == "close":
        assert all(map(is_hash, body["counted"].values())) and all(body["absent"].values())
    if kind == "chair-rotate":
        successor = statement["successor"]
        assert successor["key"] == body["chair_key"] == statement["successor_signer"]
        assert successor["competition"] == body["competition"] and len(successor["replaces"]) == 50
        assert body["files"][0]["sha256"] == digest(successor)


def check(statement):
    body = statement["body"]
    assert statement["hash"] == digest(body), "the hash"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", body["claimed_time"])
    if body["type"] == "competition-package":
        return check_package(body, statement["rubric"], statement["signer"])
    assert body["key"] == statement["signer"], "the signer"
    return check_sheet(body) if body["type"] == "score-sheet" else check_decision(body, statement)
