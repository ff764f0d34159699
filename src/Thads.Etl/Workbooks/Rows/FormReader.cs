using Thads.Etl.Cells;
using Thads.Etl.Forms;
using Thads.Etl.Workbooks.Recognition;

namespace Thads.Etl.Workbooks.Rows;

/// <summary>Reads the rows below a recognised header, as those of their form.</summary>
internal sealed class FormReader : IFormVisitor<FormReading>
{
    private readonly FormSheet sheet;
    private readonly IEnumerable<SheetRow> rows;

    private FormReader(FormSheet sheet, IEnumerable<SheetRow> rows) => (this.sheet, this.rows) = (sheet, rows);

    public static FormReading Read(Form form, FormSheet sheet, IEnumerable<SheetRow> rows) =>
        form.Accept(new FormReader(sheet, rows));

    FormReading IFormVisitor<FormReading>.Visit<TRow>(Form<TRow> form) => ReadAs(form);

    FormReading IFormVisitor<FormReading>.VisitConverted<TRow, TBecomes>(ConvertedLayout<TRow, TBecomes> layout)
    {
        var read = ReadAs(layout);
        var converted = sheet with { Match = MatchOf(layout), IsConverted = true };
        return new FormReading<TBecomes>(layout.Becomes, converted, layout.Convert(read.Rows, sheet), []);
    }

    private FormReading<TRow> ReadAs<TRow>(Form<TRow> form)
        where TRow : FormRow, new() =>
        form.IsRegister
            ? new RegisterReader<TRow>(form, sheet).Read(Looked)
            : new ListReader<TRow>(form, sheet).Read(Looked);

    private IEnumerable<SheetRow> Looked => new MergedFigures(sheet).Look(rows);

    /// <summary>Where findings about the form's columns point in a layout with other columns.</summary>
    private HeaderMatch MatchOf<TRow, TBecomes>(ConvertedLayout<TRow, TBecomes> layout)
        where TRow : FormRow, new()
        where TBecomes : FormRow, new()
    {
        var index = layout.Becomes.Columns.Select(_ => -1).ToArray();
        foreach (var (ours, theirs) in layout.SourceColumns)
        {
            var column = layout.Becomes.Columns.First(c => c.Code == ours);
            index[column.Ordinal] = sheet.Match.ColumnIndex[layout.Columns.First(c => c.Code == theirs).Ordinal];
        }
        return new HeaderMatch(layout.Becomes, -1, index, []);
    }
}
