using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Texts;

namespace Thads.Etl.Workbooks.Recognition;

/// <summary>
/// Settles in which unit a sheet prints money: what stands above the table says it for all columns, a heading for its own. Two that differ
/// are never chosen between.
/// </summary>
internal static class UnitResolver
{
    /// <summary>đồng in one unit of the columns whose heading states none; 1 for a form without money; null when a finding says that it is not known.</summary>
    public static decimal? Resolve(
        HeaderMatch match,
        SheetHeader header,
        TitleBlock title,
        string sheet,
        FindingCollector findings,
        TaughtCells? taught = null
    )
    {
        var form = match.Form;
        var stated =
            taught?.Unit is var (said, at) && MoneyUnits.Find(said) is { } unitThere
                ? [new StatedUnit(said, unitThere, at)]
                : title.Units();
        var worths = stated.Where(unit => unit.Worth is not null).DistinctBy(unit => unit.Worth).ToList();
        var columns = form
            .Columns.Where(column => column.Unit == MeasureUnit.Money && match.ColumnIndex[column.Ordinal] >= 0)
            .Select(column => match.ColumnIndex[column.Ordinal])
            .ToList();
        switch (worths)
        {
            case [_, var second, ..]:
                var all = string.Join("; ", worths.Select(unit => unit.Text));
                findings.Add(FindingCodes.UnitAmbiguous, sheet, second.Cell, all);
                return null;
            // "triệu đồng, 1.000 đồng", "x 1.000 đồng": money, and another unit of it or none that we know.
            case [var only]
                when stated.FirstOrDefault(unit => unit.Worth is null && MoneyUnits.IsMoney(unit.Text)) is { } odd:
                findings.Add(FindingCodes.UnitAmbiguous, sheet, odd.Cell, $"{only.Text}; {odd.Text}");
                return null;
            case [var only] when !form.HasMoney:
                findings.Add(FindingCodes.UnitUnknown, sheet, only.Cell, only.Text, "việc, %");
                return null;
            case [var only]:
                var others = columns.FindAll(index => header.UnitAt(index) is { } unit && unit != only.Worth);
                foreach (var index in others)
                {
                    var cell = CellAddress.Of(header.LastRow, index);
                    findings.Add(FindingCodes.UnitAmbiguous, sheet, cell, $"{only.Text}; {header.Headings[index]}");
                }
                return others.Count > 0 ? null : only.Worth;
        }
        if (form.HasMoney && taught?.UnitWhereNone is { } where)
        {
            return where;
        }
        if (!form.HasMoney || (columns.Count > 0 && columns.TrueForAll(index => header.UnitAt(index) is not null)))
        {
            return 1;
        }
        if (stated.Count > 0)
        {
            const string Expected = "đồng, 1.000 đồng, triệu đồng";
            findings.Add(FindingCodes.UnitUnknown, sheet, stated[0].Cell, stated[0].Text, Expected);
            return null;
        }
        if (form.StatesUnitInCells)
        {
            return 1;
        }
        findings.Add(FindingCodes.UnitMissing, sheet);
        return null;
    }
}
