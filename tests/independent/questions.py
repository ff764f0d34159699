#!/usr/bin/env python3
"""The fifteen questions of sql/README.md, answered from the workbooks alone.

    questions.py FOLDER [--year 2020] [--first 2016]

FOLDER holds workbooks as `thads demo` writes them. Prints JSON: the question's number, and its rows in the order of its columns.
Nothing here is the product's: files are unzipped, cells are found by the headings above them, rows are added up as fractions, and
subtotals that the workbooks print are never read. Only the standard library is used.
"""
import argparse
import datetime
import json
import re
import sys
import zipfile
from collections import Counter, defaultdict
from fractions import Fraction
from pathlib import Path
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
COUNTRY_INDEX = "Phán quyết của tòa án được thi hành nhanh chóng"
GRADES = ["", "Sơ cấp", "Trung cấp", "Cao cấp"]
OWED = ["KQ-VIEC", "KQ-TIEN", "NSNN"]


class Workbook:
    """The first sheet of a workbook as rows of texts, with what stands above its table."""

    def __init__(self, path):
        self.path = path
        with zipfile.ZipFile(path) as parts:
            shared = []
            if "xl/sharedStrings.xml" in parts.namelist():
                for item in ElementTree.fromstring(parts.read("xl/sharedStrings.xml")):
                    shared.append("".join(text.text or "" for text in item.iter(MAIN + "t")))
            names = sorted(name for name in parts.namelist() if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name))
            sheet = ElementTree.fromstring(parts.read(names[0]))
        self.rows = [dict(self.cells(row, shared)) for row in sheet.iter(MAIN + "row")]
        texts = [text for row in self.rows for text in row.values()]
        self.form = self.after(texts, "Biểu số: ")
        self.office = self.after(texts, "Đơn vị gửi báo cáo: ")
        self.code = path.name.split("_")[0]
        period = next(filter(None, (re.fullmatch(r"(?:(\d+) tháng / )?[Nn]ăm (\d{4})", text) for text in texts)))
        self.months, self.year = int(period[1] or 12), int(period[2])
        unit = next((text for text in texts if text.startswith("Đơn vị tính: ")), "")
        self.unit = 1000 if "1.000 đồng" in unit else 1
        quota = next((text for text in texts if text.startswith("Biên chế được giao: ")), None)
        self.quota = int(quota.split(": ")[1]) if quota else None
        self.numbered = next(at for at, row in enumerate(self.rows) if re.fullmatch("A|\\(1\\)", row.get(0, "")))

    @staticmethod
    def cells(row, shared):
        for cell in row.iter(MAIN + "c"):
            letters = re.match("[A-Z]+", cell.get("r"))[0]
            column = 0
            for letter in letters:
                column = column * 26 + ord(letter) - 64
            value = cell.find(MAIN + "v")
            if cell.get("t") == "inlineStr":
                text = "".join(part.text or "" for part in cell.iter(MAIN + "t"))
            elif value is None or value.text is None:
                continue
            else:
                text = shared[int(value.text)] if cell.get("t") == "s" else value.text
            yield column - 1, text.strip()

    @staticmethod
    def after(texts, label):
        return next(text[len(label) :] for text in texts if text.startswith(label))

    def column(self, *headings):
        """The column under the innermost of the headings, of which one is printed."""
        for row in (self.rows[self.numbered - 1], self.rows[self.numbered - 2]):
            for column, text in sorted(row.items()):
                if any(text == heading for heading in headings):
                    return column
        raise KeyError(f"{self.path.name}: none of {headings}")

    def listed(self):
        """The numbered rows below the headings, each with the group, numbered I, II …, that it stands in."""
        group = None
        for row in self.rows[self.numbered + 1 :]:
            number = row.get(0, "")
            if re.fullmatch("[IVX]+", number):
                group = row.get(1)
            elif number.isdigit():
                yield group, row

    def figure(self, row, column):
        return Fraction(row.get(column, "0")) * self.unit

    def sums(self, *headings):
        """By group and name of the row, what stands under a heading."""
        column = self.column(*headings)
        found = defaultdict(Fraction)
        for group, row in self.listed():
            found[group, row[1]] += self.figure(row, column)
        return found


class Results:
    """What a set of result forms says together."""

    MEASURES = {
        "completed": ["Thi hành xong"],
        "terminated": ["Đình chỉ", "Đình chỉ thi hành án", "Đình chỉ, giảm", "Đình chỉ và giảm"],
        "enforceable": ["Tổng số có điều kiện", "Tổng số có điều kiện thi hành"],
        "to_enforce": ["Tổng số phải thi hành"],
        "not_enforceable": ["Chưa có điều kiện thi hành"],
        "newly_accepted": ["Mới thụ lý", "Số mới thụ lý"],
    }

    def __init__(self, workbooks):
        self.cells = Counter()
        for workbook in workbooks:
            for measure, headings in self.MEASURES.items():
                for (basis, case_type), value in workbook.sums(*headings).items():
                    self.cells[measure, basis, case_type] += value

    def of(self, measure, basis=None, case_type=None):
        return sum(
            value
            for (name, its_basis, its_type), value in self.cells.items()
            if name == measure and basis in (None, its_basis) and case_type in (None, its_type)
        )

    def done(self, **where):
        return self.of("completed", **where) + self.of("terminated", **where)

    def rate(self, **where):
        return self.done(**where) * 100 / self.of("enforceable", **where)

    def names(self, place):
        return sorted({key[place] for key in self.cells})


def answer(workbooks, year, first):
    by_slot = defaultdict(list)
    for workbook in workbooks:
        by_slot[workbook.form, workbook.year, workbook.months].append(workbook)

    def of(form, its_year=year, months=12):
        return by_slot[form, its_year, months]

    def results(form, its_year=year, months=12):
        return Results(of(form, its_year, months))

    years = [one for one in range(first, year + 1) if of("KQ-VIEC", one)]
    cases, money = results("KQ-VIEC"), results("KQ-TIEN")
    offices = sorted(of("KQ-VIEC"), key=lambda one: one.code)
    yield 1, [province_and_target(of("CHI-TIEU")[0], cases, money)]
    yield 2, [[sum(results(form, one).done() for one in years) for form in ("KQ-VIEC", "KQ-TIEN")]]
    rates = [[one.office, Results([one]).rate()] for one in offices]
    yield 3, sorted(rates, key=lambda row: -row[1])
    yield 4, [[name, rate - cases.rate()] for name, rate in rates if rate < cases.rate()]
    before = {form: results(form, months=11) for form in ("KQ-VIEC", "KQ-TIEN")}
    yield 5, [
        [
            cases.of("newly_accepted") - before["KQ-VIEC"].of("newly_accepted"),
            cases.done() - before["KQ-VIEC"].done(),
            money.done() - before["KQ-TIEN"].done(),
        ]
    ]
    yield 6, list(changes(offices, of("KQ-VIEC", year - 1)))
    yield 7, [
        [name, cases.done(case_type=name), cases.of("enforceable", case_type=name), cases.rate(case_type=name)]
        for name in cases.names(2)
    ]
    yield 8, [
        [name, money.of("to_enforce", basis=name), money.of("not_enforceable", basis=name)] for name in money.names(1)
    ]
    yield 9, [collected(one) for one in of("NSNN")]
    yield 10, [
        [one, len(persons), quota, quota - len(persons)]
        for one in sorted({workbook.year for workbook in workbooks if workbook.form == "NHAN-SU"})
        for quota in [sum(workbook.quota for workbook in of("NHAN-SU", one))]
        for persons in [[row for workbook in of("NHAN-SU", one) for row in workbook.listed()]]
    ]
    yield 11, [moves(one, of("NHAN-SU", year - 1)) for one in of("NHAN-SU")]
    yield 12, late_and_missing(workbooks, of, year)
    yield 13, [officer(*one) for book in of("CHV-VIEC") if book.code == "VP-26" for one in officers_of(book)]
    now, past = scores(of("CHI-SO")), scores(of("CHI-SO", year - 1))
    yield 14, [[scope, score, score - past[scope] if scope in past else None] for scope, score in now.items()]
    documents = Counter()
    for one in years:
        documents.update(
            kind
            for kind, _, _ in {
                (row[1], row[2], row.get(4)) for workbook in of("PHOI-HOP", one) for _, row in workbook.listed()
            }
        )
    yield 15, [list(kind) for kind in documents.items()]


def province_and_target(targets, cases, money):
    of_cases, of_money = targets.column("Chỉ tiêu về việc (%)"), targets.column("Chỉ tiêu về tiền (%)")
    row = next(row for _, row in targets.listed() if row[1] == "Toàn tỉnh")
    wanted = Fraction(row[of_cases]), Fraction(row[of_money])
    return [
        cases.rate(),
        wanted[0],
        cases.rate() - wanted[0],
        money.rate(),
        wanted[1],
        money.rate() - wanted[1],
    ]


def changes(now, before):
    past = {workbook.code: Results([workbook]).done() for workbook in before}
    for workbook in now:
        done = Results([workbook]).done()
        change = done - past[workbook.code]
        yield [workbook.code, done, change, change * 100 / past[workbook.code]]


def collected(workbook):
    sums = workbook.sums("Số đã thu")
    citizens = sum(value for (_, kind), value in sums.items() if kind == "Thu cho công dân, tổ chức")
    return [workbook.office, sum(sums.values()) - citizens, citizens]


def grades(workbook):
    code, grade = workbook.column("Mã công chức"), workbook.column("Ngạch chấp hành viên")
    return {row[code]: GRADES.index(row.get(grade, "")) for _, row in workbook.listed()}


def moves(workbook, before):
    now = grades(workbook)
    past = grades(next(one for one in before if one.code == workbook.code))
    return [
        workbook.code,
        len(now.keys() - past.keys()),
        len(past.keys() - now.keys()),
        sum(1 for person, grade in now.items() if person in past and grade > past[person]),
    ]


def late_and_missing(workbooks, of, year):
    """All workbooks are received today: whatever of the period is there is late, and what every office owes besides is missing."""
    if datetime.date.today() < datetime.date(year, 10, 1):
        raise SystemExit("Whether a report of this year is late cannot be told from the workbooks.")
    reporting = {workbook.code: workbook.office for workbook in workbooks if workbook.form == "KQ-VIEC" and workbook.year == year}
    rows = []
    for code, name in sorted(reporting.items()):
        late = sum(1 for form in OWED if any(workbook.code == code for workbook in of(form, year, 11)))
        rows.append([name, late, len(OWED) - late])
    return rows


def officers_of(workbook):
    columns = [workbook.column(*Results.MEASURES[measure]) for measure in ("enforceable", "completed", "terminated")]
    for _, row in workbook.listed():
        yield row[1], row[2], *(workbook.figure(row, column) for column in columns)


def officer(code, grade, enforceable, completed, terminated):
    return [code, grade, enforceable, (completed + terminated) * 100 / enforceable]


def scores(workbooks):
    return {
        row[2]: Fraction(row[3])
        for workbook in workbooks
        for _, row in workbook.listed()
        if row[1] == COUNTRY_INDEX
    }


def plain(value):
    if isinstance(value, Fraction):
        return int(value) if value.denominator == 1 else float(value)
    return value


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--year", type=int, default=2020)
    parser.add_argument("--first", type=int, default=2016)
    asked = parser.parse_args()
    workbooks = [Workbook(path) for path in sorted(asked.folder.glob("*.xlsx"))]
    answers = {
        str(number): [[plain(value) for value in row] for row in rows]
        for number, rows in answer(workbooks, asked.year, asked.first)
    }
    sys.stdout.buffer.write(json.dumps(answers, ensure_ascii=False).encode("utf-8"))


if __name__ == "__main__":
    main()
