# SPDX-License-Identifier: GPL-3.0-or-later
"""Plausible ways to get the merge wrong. Each is patched in, and the properties must notice."""
from unittest import mock

import view_chains
import view_oracle

RIGHT_SETTLE, RIGHT_STANDING, RIGHT_CHAIN = view_oracle.settle, view_oracle.standing_of, view_oracle.chain_right


def is_sheet(statement):
    return statement["body"]["type"] == "score-sheet"


def place(statement):
    return tuple(statement["body"][name] for name in ("competition", "rehearsal", "stage", "judge"))


def last_writer_wins(judge, heads, sheets, holding):
    """The clock decides: of several heads the one signed last."""
    latest = sorted(heads, key=lambda h: (sheets[h]["body"]["claimed_time"], h))[-1:]
    state, standings = RIGHT_SETTLE(judge, latest, sheets, holding)
    return state, {h: "set-aside" for h in heads} | standings


def highest_revision_wins(statements):
    """Sheets of lower revisions are dropped."""
    statements = list(statements)
    highest = {}
    for s in filter(is_sheet, statements):
        highest[place(s)] = max(s["body"]["rev"], highest.get(place(s), 0))
    return {s["hash"]: s for s in statements if not is_sheet(s) or s["body"]["rev"] == highest[place(s)]}


def first_imported_wins(statements):
    """A second sheet with the same revision is not taken."""
    taken, first = {}, {}
    for s in statements:
        if not is_sheet(s) or first.setdefault(place(s) + (s["body"]["rev"],), s["hash"]) == s["hash"]:
            taken[s["hash"]] = s
    return taken


def authorised_at_the_door(statements):
    """A sheet is only taken if its key is known already."""
    taken, keys = {}, set()
    for s in statements:
        if not is_sheet(s) or s["signer"] in keys:
            taken[s["hash"]] = s
        keys |= {seat["key"] for seat in s["body"].get("roster", [])} | {s["body"].get("judge_key")}
    return taken


def refused_once_closed(statements):
    """No sheet is taken after the closing came."""
    taken, closed = {}, set()
    for s in statements:
        if s["body"].get("kind") == "close":
            closed.add(s["body"]["stage"])
        if not is_sheet(s) or s["body"]["stage"] not in closed:
            taken[s["hash"]] = s
    return taken


def any_key_speaks(*arguments):
    """Who signed is not looked at."""
    row = RIGHT_STANDING(*arguments)
    return "" if row in ("not-their-key", "unknown-signer") else row


def counted_anew(closing, effective):
    """Closing is taken for a remark: what counts is computed again."""
    return effective


def known_everywhere(body, sheets):
    """Sheets of other stages are known, too, though a closing and a result cannot have them."""
    replaced = [sheets[h]["body"] for h in body["prev"] if h in sheets]
    elsewhere = any(other[n] != body[n] for other in replaced for n in ("competition", "rehearsal", "stage"))
    return not elsewhere and RIGHT_CHAIN(body, sheets)


def patch(wrong):
    """A context in which this wrong merge is what the oracle does."""
    if wrong is last_writer_wins:
        return mock.patch.object(view_oracle, "settle", wrong)
    if wrong is any_key_speaks:
        return mock.patch.object(view_oracle, "standing_of", wrong)
    if wrong is counted_anew:
        return mock.patch.object(view_oracle, "what_counts", wrong)
    if wrong is known_everywhere:
        return mock.patch.object(view_oracle, "chain_right", wrong)
    return mock.patch.object(view_chains, "gather", wrong)


WRONG_MERGES = [last_writer_wins, highest_revision_wins, first_imported_wins, authorised_at_the_door,
                refused_once_closed]
OTHER_WRONGS = [any_key_speaks, counted_anew, known_everywhere]
