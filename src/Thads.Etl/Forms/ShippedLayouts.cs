using Thads.Etl.Cells;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Model.Layouts;

namespace Thads.Etl.Forms;

/// <summary>The layouts that are part of the program, as <c>layouts.csv</c> and the declarations say, in the words of those that are taught.</summary>
internal static class ShippedLayouts
{
    public static IReadOnlyList<LayoutDefinition> Of(FormCatalog forms) =>
        [.. forms.Forms.SelectMany(form => form.Layouts.Select(layout => Definition(form, layout)))];

    private static LayoutDefinition Definition(Form form, FormLayout layout)
    {
        var regime = layout.RegimeCode.Length == 0 ? null : layout.RegimeCode;
        var names = form.IsRegister
            ? []
            : new[] { new LayoutColumnDefinition(LayoutColumnRecord.RowLabel, "A", [form.LabelHeadings[0]]) };
        return new LayoutDefinition(
            form.Code,
            regime,
            regime is null ? form.TitleVi : $"{form.TitleVi} ({regime})",
            ValidFrom: null,
            ValidTo: null,
            form.TitleVi,
            FirstRow: 1,
            HeadingRows: layout.Columns.Any(column => column.Group is not null) ? 2 : 1,
            OfficeCell: null,
            PeriodCell: null,
            UnitCell: null,
            FigureCell: null,
            Unit: null,
            [
                .. names,
                .. layout.Columns.Select(
                    (column, index) =>
                        new LayoutColumnDefinition(
                            column.Column.Code,
                            CellAddress.LettersOf(index + names.Length),
                            column.Group is null ? [column.Heading] : [column.Group, column.Heading],
                            column.Number
                        )
                ),
            ],
            Words: []
        );
    }
}
