# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a test program that was made wrong on purpose: passes only if a property fails, not for a crash."""
import subprocess
import sys

run = subprocess.run(sys.argv[1:], capture_output=True, text=True, check=False)
failed = [line for line in run.stdout.splitlines() if line.startswith("FAIL!")]
print("\n".join(failed) or run.stdout + run.stderr)
totals = [line for line in run.stdout.splitlines() if line.startswith("Totals:")]
sys.exit(0 if failed and totals and 0 < run.returncode < 100 else 1)
