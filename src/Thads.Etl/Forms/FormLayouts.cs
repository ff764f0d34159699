using System.Globalization;
using CsvHelper;

namespace Thads.Etl.Forms;

/// <summary>
/// Reads <c>layouts.csv</c>: the printed layouts of each form by regime, which are data and may be corrected without code. A form that is
/// not in it is printed as it is declared.
/// </summary>
internal static class FormLayouts
{
    public static IReadOnlyList<FormLayout> Of(Form form)
    {
        var layouts = Rows()
            .Where(row => row.Form == form.Code)
            .GroupBy(row => row.Regime)
            .Select(layout => new FormLayout(layout.Key, [.. layout.Select(row => Column(form, row))]))
            .ToList();
        return layouts.Count > 0 ? layouts : [Declared(form)];
    }

    private static FormLayout Declared(Form form) =>
        new(
            "",
            [
                .. form.Columns.Select(column => new LayoutColumn(
                    column,
                    string.Create(CultureInfo.InvariantCulture, $"({column.Ordinal + 1})"),
                    column.Group,
                    column.Heading
                )),
            ]
        );

    private static LayoutColumn Column(Form form, Row row) =>
        new(
            form.Columns.FirstOrDefault(column => column.Code == row.Column)
                ?? throw new InvalidOperationException($"layouts.csv: form {form.Code} has no column {row.Column}."),
            row.Number,
            row.Group.Length == 0 ? null : row.Group,
            row.Heading
        );

    private static List<Row> Rows()
    {
        using var stream = typeof(FormLayouts).Assembly.GetManifestResourceStream("layouts.csv")!;
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        var rows = new List<Row>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            // One block of the file may stand for several forms that print the same columns.
            foreach (var form in csv.GetField("forms")!.Split(' '))
            {
                rows.Add(
                    new Row(
                        form,
                        csv.GetField("regime")!,
                        csv.GetField("column")!,
                        csv.GetField("number")!,
                        csv.GetField("group")!,
                        csv.GetField("heading")!
                    )
                );
            }
        }
        return rows;
    }

    private sealed record Row(string Form, string Regime, string Column, string Number, string Group, string Heading);
}
