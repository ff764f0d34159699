using System.Globalization;
using Thads.Etl.Cells;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Model.Layouts;

namespace Thads.Etl.Forms;

/// <summary>A layout that was taught, as forms are printed in it.</summary>
internal static class TaughtFormLayout
{
    public static FormLayout Of(Form form, KnownLayout layout)
    {
        var columns = layout
            .Definition.Columns.OrderBy(column => CellAddress.Parse($"{column.Place}1").Column)
            .ToList();
        var printed = columns
            .Select(column => (Said: column, Column: form.Columns.FirstOrDefault(of => of.Code == column.Column)))
            .Where(column => column.Column is not null)
            .ToList();
        var isNumbered = printed.Exists(column => column.Said.Number is not null);
        return new FormLayout(
            layout.Definition.Regime ?? "",
            [
                .. printed.Select(
                    (column, index) =>
                        new LayoutColumn(
                            column.Column!,
                            isNumbered
                                ? column.Said.Number ?? ""
                                : string.Create(CultureInfo.InvariantCulture, $"({index + 1})"),
                            column.Said.Headings.Count > 1 ? column.Said.Headings[0] : null,
                            column.Said.Headings[^1]
                        )
                        {
                            Between = [.. column.Said.Headings.Skip(1).SkipLast(1)],
                        }
                ),
            ]
        )
        {
            LayoutId = layout.Id,
            RowLabel = columns.Find(column => column.Column == LayoutColumnRecord.RowLabel)?.Headings,
            HeadingRows = layout.Definition.HeadingRows,
        };
    }
}
