#!/usr/bin/env python3
"""Every cell of workbooks as openpyxl reads them, against what `tests/Thads.Benchmarks -- cells FOLDER DUMP` wrote of them.

    cells.py FOLDER DUMP

Prints each kind of difference with how often it was seen and an example, and what could not be compared.
"""
import datetime
import math
import re
import sys
import unicodedata
import warnings
from collections import Counter
from pathlib import Path

import openpyxl
from openpyxl.utils.datetime import to_excel

warnings.simplefilter("ignore")
INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e\u2066-\u2069]")


def plain(text):
    """Text as every cell's is compared: what is seen of it, blanks and line breaks as one blank."""
    text = unicodedata.normalize("NFC", INVISIBLE.sub("", text)).replace("Ð", "Đ").replace("Ɖ", "Đ").replace("ð", "đ")
    return " ".join(text.split())


def ours(path):
    cells = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        parts = line.split("\t")
        if parts[0] == "!":
            return parts[1]
        if len(parts) >= 4:
            said = "\t".join(parts[3:]).replace("\\n", "\n").replace("\\\\", "\\")
            cells[plain(parts[0]), parts[1]] = (parts[2], said)
    return cells


def theirs(path):
    cells, formulas = {}, set()
    values = openpyxl.load_workbook(path, data_only=True)
    for sheet in openpyxl.load_workbook(path).worksheets:
        for row in sheet.iter_rows():
            formulas |= {(plain(sheet.title), cell.coordinate) for cell in row if cell.data_type == "f"}
    for sheet in values.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    cells[plain(sheet.title), cell.coordinate] = (cell.value, values.epoch)
    return cells, formulas


def number(value, epoch):
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float)):
        return float(value)
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)):
        days = to_excel(value, epoch)
        return float(days) + (1462 if epoch.year == 1904 and not isinstance(value, datetime.time) else 0)
    if isinstance(value, datetime.timedelta):
        return value.total_seconds() / 86400
    return None


def difference(mine, other, is_formula):
    """None where both say the same; otherwise what kind of difference it is."""
    if other is None:
        return None if mine[0] == "Text" and not plain(mine[1]) else f"only ours: {mine[0]}{' of a formula' if is_formula else ''}"
    value, epoch = other
    if mine is None:
        return None if isinstance(value, str) and not plain(value) else f"only theirs: {type(value).__name__}"
    kind, said = mine
    if kind in ("Number", "Date"):
        theirs_number = number(value, epoch)
        if theirs_number is None:
            return f"{kind} against {type(value).__name__}"
        # Excel has a 29 February 1900: days before it are counted in two ways.
        close = math.isclose(float(said), theirs_number, rel_tol=1e-9, abs_tol=1e-5)
        return None if close or (float(said) < 62 and abs(float(said) - theirs_number) <= 1.0001) else f"{kind}: another number"
    if kind == "Text":
        if not isinstance(value, str):
            return f"Text against {type(value).__name__}"
        return None if plain(said) == plain(value) else "Text: other characters"
    if kind == "Boolean":
        return None if value in (0, 1) and bool(value) == (said.lower() in ("1", "true")) else "Boolean"
    if kind == "Error":
        return None if value == said else "Error: another name"
    return f"{kind} against {type(value).__name__}"


def main(folder, dump):
    kinds, examples, cells, skipped = Counter(), {}, 0, Counter()
    for path in sorted(folder.iterdir()):
        mine = ours(dump / f"{path.name}.tsv")
        try:
            other, formulas = theirs(path)
        except Exception as e:  # What another program cannot open says nothing of ours: it is counted.
            skipped[f"openpyxl: {type(e).__name__}"] += 1
            continue
        if isinstance(mine, str):
            skipped[f"ours: {mine}"] += 1
            continue
        for at in sorted(mine.keys() | other.keys()):
            cells += 1
            kind = difference(mine.get(at), other.get(at), at in formulas)
            if kind:
                kinds[kind] += 1
                examples.setdefault(kind, f"{path.name} {at[0]}!{at[1]}: {mine.get(at)} against {other.get(at, (None,))[0]!r}"[:160])
    print(f"{cells:,} cells, {sum(kinds.values())} differences")
    for kind, count in kinds.most_common():
        print(f"{count:6} {kind}; {examples[kind]}")
    for why, count in skipped.items():
        print(f"{count:6} not compared, {why}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
