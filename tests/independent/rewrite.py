#!/usr/bin/env python3
"""Right workbooks as offices rewrite them with other programs, for `tests/Thads.Benchmarks -- rewritten`.

    rewrite.py FOLDER OUTPUT

FOLDER holds workbooks as `thads demo` writes them. OUTPUT gets a folder "golden" with the last one of each form, and one folder for each
habit with the same forms in it: by openpyxl where the habit is one of the sheet, by LibreOffice (soffice) where it is one of the program.
"""
import copy
import datetime
import re
import shutil
import subprocess
import sys
import unicodedata
import warnings
from pathlib import Path

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

warnings.simplefilter("ignore")


class Sheet:
    """The first sheet, and where its table stands."""

    def __init__(self, path):
        self.book = openpyxl.load_workbook(path)
        self.ws = self.book.worksheets[0]
        self.numbers = next(r for r in range(5, 20) if self.ws.cell(r, 1).value == "A")
        self.width = self.ws.max_column
        self.unit = next(
            (cell for row in self.ws.iter_rows(1, self.numbers) for cell in row if "Đơn vị tính" in str(cell.value or "")), None
        )
        self.top = next(r for r in range(1, self.numbers) if self.ws.cell(r, 1).value == "STT")
        self.last = self.numbers
        while any(self.ws.cell(self.last + 1, c).value is not None for c in range(2, self.width + 1)):
            self.last += 1
        self.period = next(r for r in range(4, self.top) if re.search(r"[Nn]ăm \d{4}", str(self.ws.cell(r, 1).value or "")))

    def rows(self):
        return range(self.numbers + 1, self.last + 1)

    def cells(self, kind=object):
        for r in self.rows():
            for c in range(1, self.width + 1):
                cell = self.ws.cell(r, c)
                if cell.value is not None and isinstance(cell.value, kind) and not isinstance(cell, openpyxl.cell.cell.MergedCell):
                    yield cell

    def figures(self):
        return (cell for cell in self.cells((int, float)) if cell.column > 1 and not isinstance(cell.value, bool))

    def headings(self):
        for r in range(self.top, self.numbers):
            for c in range(1, self.width + 1):
                if isinstance(self.ws.cell(r, c).value, str):
                    yield self.ws.cell(r, c)

    def merges_moved(self, at, by, columns=False):
        """openpyxl moves cells when it inserts, and leaves what is merged where it was."""
        for merged in list(self.ws.merged_cells.ranges):
            if columns and merged.max_col >= at:
                merged.shift(by if merged.min_col >= at else 0, 0)
            elif not columns and merged.min_row >= at:
                merged.shift(0, by)


def each(cells, change):
    for cell in cells:
        cell.value = change(cell.value)


def grouped(mark):
    return lambda value: f"{value:,}".replace(",", mark) if isinstance(value, int) else str(value).replace(".", ",")


def rows_above(s, count):
    s.ws.insert_rows(1, count)
    s.merges_moved(1, count)


def row_within(s, values):
    at = s.last + 1
    s.ws.insert_rows(at)
    s.merges_moved(at, 1)
    for column, value in values.items():
        s.ws.cell(at, column, value)


def formulas(s):
    for cell in s.figures():
        cell.value = f"={cell.value}"


def sums(s):
    for cell in list(s.figures()):
        if isinstance(cell.value, int) and cell.value > 1:
            cell.value = f"={cell.value // 2}+{cell.value - cell.value // 2}"


def unmerge(s):
    for merged in list(s.ws.merged_cells.ranges):
        s.ws.unmerge_cells(str(merged))


def swap_columns(s):
    """The last two columns of the table change places, with their headings and numbers."""
    a, b = s.width - 1, s.width
    if any(m.min_col <= a <= m.max_col or m.min_col <= b <= m.max_col for m in s.ws.merged_cells.ranges if m.min_row >= s.top and m.max_col > m.min_col):
        return
    for r in range(s.top, s.last + 1):
        x, y = s.ws.cell(r, a), s.ws.cell(r, b)
        if isinstance(x, openpyxl.cell.cell.MergedCell) or isinstance(y, openpyxl.cell.cell.MergedCell):
            continue
        x.value, y.value = y.value, x.value
        x.number_format, y.number_format = y.number_format, x.number_format


def to_1904(s):
    s.book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904


def fonts(s, name):
    for row in s.ws.iter_rows():
        for cell in row:
            if cell.value is not None:
                font = copy.copy(cell.font)
                cell.font = Font(name=name, sz=font.sz, b=font.b, i=font.i)


def hide_row(s):
    s.ws.row_dimensions[s.last].hidden = True


def hide_column(s):
    s.ws.column_dimensions[get_column_letter(s.width)].hidden = True


def second_sheet(s):
    other = s.book.create_sheet("Nháp")
    other["A1"], other["B2"] = "Ghi chú", 5


def empty_sheet_first(s):
    s.book.create_sheet("Bìa", 0)["A1"] = "BÁO CÁO"


def validation(s):
    rule = DataValidation(type="whole", operator="greaterThanOrEqual", formula1="0")
    s.ws.add_data_validation(rule)
    rule.add(f"C{s.numbers + 1}:C{s.last}")


def comments(s):
    for cell in list(s.figures())[:5]:
        cell.comment = Comment("đã kiểm tra", "CC")


def colours(s):
    for cell in s.figures():
        cell.fill = PatternFill("solid", fgColor="FFFF00")


def formats(s, code):
    for cell in s.figures():
        if isinstance(cell.value, int):
            cell.number_format = code


def page_break_heading(s):
    """The heading once more in the middle, as printed pages have it."""
    at = (s.numbers + s.last) // 2 + 1
    if at <= s.numbers + 2:
        return
    s.ws.insert_rows(at)
    s.merges_moved(at, 1)
    for c in range(1, s.width + 1):
        s.ws.cell(at, c, s.ws.cell(s.numbers, c).value)


def days_text(s):
    each(s.cells(datetime.datetime), lambda day: day.strftime("%d/%m/%Y"))


def heading_texts(s, change):
    each(s.headings(), change)


def above_texts(s, change):
    for r in range(1, s.top):
        for c in range(1, s.width + 1):
            if isinstance(s.ws.cell(r, c).value, str):
                s.ws.cell(r, c).value = change(s.ws.cell(r, c).value)


def all_texts(s, change):
    for row in s.ws.iter_rows():
        for cell in row:
            if isinstance(cell.value, str):
                cell.value = change(cell.value)


def zeros_blank(s):
    each((c for c in s.figures() if c.value == 0), lambda _: None)


def zeros_dash(s):
    each((c for c in s.figures() if c.value == 0), lambda _: "-")


def unit_text(s, change):
    if s.unit:
        s.unit.value = change(s.unit.value)


def period_text(s, change):
    s.ws.cell(s.period, 1).value = change(s.ws.cell(s.period, 1).value)


def without_numbers(s):
    s.ws.delete_rows(s.numbers)
    for merged in list(s.ws.merged_cells.ranges):
        if merged.min_row > s.numbers:
            merged.shift(0, -1)


def labels(s, change):
    for r in s.rows():
        if isinstance(s.ws.cell(r, 2).value, str):
            s.ws.cell(r, 2).value = change(s.ws.cell(r, 2).value)


HABITS = {
    "saved_by_openpyxl": lambda s: None,
    "two_rows_above": lambda s: rows_above(s, 2),
    "ten_rows_above": lambda s: rows_above(s, 10),
    "headings_unmerged": unmerge,
    "no_row_of_numbers": without_numbers,
    "blank_row_above_table": lambda s: (s.ws.insert_rows(s.top), s.merges_moved(s.top, 1)),
    "blank_row_in_table": lambda s: (s.ws.insert_rows(s.last), s.merges_moved(s.last, 1)),
    "remark_below": lambda s: s.ws.cell(s.last + 3, 2, "Ghi chú: số liệu đã đối chiếu"),
    "remark_beside": lambda s: s.ws.cell(s.last, s.width + 3, "đã đối chiếu"),
    "figures_as_text": lambda s: each(s.figures(), grouped("")),
    "figures_with_dots": lambda s: each(s.figures(), grouped(".")),
    "figures_with_blanks": lambda s: each(s.figures(), grouped(" ")),
    "figures_with_hard_blanks": lambda s: each(s.figures(), grouped("\u00a0")),
    "figures_with_apostrophe": lambda s: each(s.figures(), lambda v: f"'{grouped('')(v)}"),
    "figures_with_blanks_around": lambda s: each(s.figures(), lambda v: f"  {grouped('')(v)} "),
    "figures_as_real": lambda s: each(s.figures(), float),
    "formulas_without_results": formulas,
    "sums_without_results": sums,
    "zeros_left_blank": zeros_blank,
    "zeros_as_dash": zeros_dash,
    "format_thousands_separator": lambda s: formats(s, "#,##0"),
    "format_two_decimals": lambda s: formats(s, "#,##0.00"),
    "format_unit_behind": lambda s: formats(s, '#,##0" việc"'),
    "format_in_thousands": lambda s: formats(s, "#,##0,"),
    "format_zero_hidden": lambda s: formats(s, "#,##0;-#,##0;;@"),
    "format_accounting": lambda s: formats(s, '_(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_)'),
    "format_text": lambda s: formats(s, "@"),
    "format_exponent": lambda s: formats(s, "0.00E+00"),
    "days_as_text": days_text,
    "days_from_1904": to_1904,
    "decomposed_accents": lambda s: all_texts(s, lambda t: unicodedata.normalize("NFD", t)),
    "eth_for_d": lambda s: all_texts(s, lambda t: t.replace("Đ", "Ð")),
    "headings_upper": lambda s: heading_texts(s, str.upper),
    "headings_lower": lambda s: heading_texts(s, str.lower),
    "headings_broken_lines": lambda s: heading_texts(s, lambda t: t.replace(" ", "\n", 1)),
    "headings_double_blanks": lambda s: heading_texts(s, lambda t: t.replace(" ", "  ")),
    "headings_hard_blanks": lambda s: heading_texts(s, lambda t: t.replace(" ", "\u00a0")),
    "headings_with_colon": lambda s: heading_texts(s, lambda t: t + ":"),
    "headings_old_tone_marks": lambda s: heading_texts(s, lambda t: t.replace("óa", "oá").replace("òa", "oà").replace("ủy", "uỷ")),
    "labels_indented": lambda s: labels(s, lambda t: "    " + t),
    "labels_with_dash": lambda s: labels(s, lambda t: "- " + t),
    "labels_upper": lambda s: labels(s, str.upper),
    "titles_lower": lambda s: above_texts(s, str.lower),
    "titles_upper": lambda s: above_texts(s, str.upper),
    "titles_hard_blanks": lambda s: above_texts(s, lambda t: t.replace(" ", "\u00a0")),
    "unit_with_break": lambda s: unit_text(s, lambda t: t.replace(":", ":\n")),
    "unit_dvt": lambda s: unit_text(s, lambda t: t.replace("Đơn vị tính", "ĐVT")),
    "unit_missing": lambda s: unit_text(s, lambda t: None),
    "unit_in_brackets": lambda s: unit_text(s, lambda t: f"({t})"),
    "period_upper": lambda s: period_text(s, str.upper),
    "period_missing": lambda s: period_text(s, lambda t: None),
    "hidden_last_row": hide_row,
    "hidden_last_column": hide_column,
    "sheet_of_notes_behind": second_sheet,
    "cover_in_front": empty_sheet_first,
    "sheet_renamed": lambda s: setattr(s.ws, "title", "Sheet1"),
    "validation_added": validation,
    "comments_added": comments,
    "coloured": colours,
    "font_arial": lambda s: fonts(s, "Arial"),
    "struck_out_last_row": lambda s: [setattr(c, "font", Font(strike=True)) for c in s.ws[s.last]],
    "columns_swapped": swap_columns,
    "heading_repeated": page_break_heading,
    "panes_frozen": lambda s: setattr(s.ws, "freeze_panes", s.ws.cell(s.numbers + 1, 3)),
    "wrapped": lambda s: [setattr(c, "alignment", Alignment(wrap_text=True)) for c in s.headings()],
}
PROGRAMS = {"libreoffice_xlsx": "xlsx", "libreoffice_xls": "xls", "libreoffice_csv": "csv"}


def main(folder, output):
    golden = output / "golden"
    golden.mkdir(parents=True, exist_ok=True)
    last = {}
    for path in sorted(folder.glob("*.xlsx")):
        last[path.stem.split("_")[1]] = path
    for form, path in last.items():
        shutil.copy(path, golden / f"{form}.xlsx")
    files = sorted(golden.glob("*.xlsx"))
    for name, habit in HABITS.items():
        (output / name).mkdir(exist_ok=True)
        for path in files:
            sheet = Sheet(path)
            habit(sheet)
            sheet.book.save(output / name / path.name)
    for name, kind in PROGRAMS.items():
        subprocess.run(
            ["soffice", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76" if kind == "csv" else kind, "--outdir", output / name, *files],
            check=True,
            stdout=subprocess.DEVNULL,
        )
    # Formulas as LibreOffice calculates them.
    subprocess.run(
        ["soffice", "--headless", "--convert-to", "xlsx", "--outdir", output / "sums_calculated", *sorted((output / "sums_without_results").glob("*.xlsx"))],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    print(f"{len(files)} forms, {len(HABITS) + len(PROGRAMS) + 1} habits")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
