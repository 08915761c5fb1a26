# SPDX-License-Identifier: GPL-3.0-or-later
"""Every test that cases.md names exists, every case has a row, and every case test here has its row."""
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent
WANTED = set(range(1, 101))

wrong, seen, named = [], set(), set()
for line in (HERE / "cases.md").read_text(encoding="utf-8").splitlines():
    row = re.match(r"\| ([0-9, ]+) \| [^|]+ \| (.+) \|$", line)
    if not row:
        continue
    numbers = [int(n) for n in row[1].split(",")]
    wrong += [f"case {n} has two rows" for n in numbers if n in seen]
    seen |= set(numbers)
    for name, function in re.findall(r"`([\w/]+\.(?:cpp|py|cmake))::(\w+)`", row[2]):
        named.add(function)
        file = HERE.parent / name
        text = file.read_text(encoding="utf-8") if file.is_file() else ""
        if not re.search(rf"(void |def |function\(){function}\b", text):
            wrong.append(f"case {row[1]}: {name} has no {function}")
        told = re.match(r"case(\d+)_", function)
        if told and int(told[1]) not in numbers:
            wrong.append(f"case {row[1]}: {function} is another case")
wrong += [f"case {n} has no row" for n in sorted(WANTED - seen)]
for file in HERE.glob("tst_*.cpp"):
    for function in re.findall(r"void (case\d+_\w+)\(\)", file.read_text(encoding="utf-8")):
        if function not in named and not function.endswith("_data"):
            wrong.append(f"{function} has no row")
print("\n".join(wrong) or f"{len(seen)} cases, {len(named)} tests")
sys.exit(bool(wrong))
