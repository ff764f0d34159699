using System.Security.Cryptography;
using System.Text;
using Thads.Etl.Forms;
using Thads.Etl.Validation;
using Thads.Warehouse.Loading;

namespace Thads.Etl.Workbooks;

/// <inheritdoc/>
internal sealed class FormReading<TRow>(
    Form<TRow> form,
    FormSheet sheet,
    IReadOnlyList<TRow> rows,
    IReadOnlyList<TotalsRow<TRow>> totalsRows
) : FormReading
    where TRow : FormRow, new()
{
    private readonly Lazy<TRow> sum = new(() => FormTotals.Sum(form, rows));

    public override Form Form => form;
    public override string SheetName => sheet.Name;
    public override FormTarget? Target => sheet.Target;
    public override int RowCount => rows.Count;
    public Form<TRow> TypedForm => form;
    public FormSheet Sheet => sheet;
    public IReadOnlyList<TRow> Rows => rows;
    public IReadOnlyList<TotalsRow<TRow>> TotalsRows => totalsRows;

    /// <summary>All rows added up.</summary>
    public TRow Sum => sum.Value;

    public override IReadOnlyDictionary<string, decimal> Totals =>
        form.AdditiveColumns.ToDictionary(column => column.Code, column => column.Get(Sum));

    public override string FiguresHash
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var line = new StringBuilder();
            foreach (var row in rows)
            {
                line.Clear();
                foreach (var level in form.Levels)
                {
                    line.Append(level.Get(row)).Append('\t');
                }
                foreach (var column in form.TypedColumns)
                {
                    column.AppendTo(line, row);
                    line.Append('\t');
                }
                hash.AppendData(Encoding.UTF8.GetBytes(line.Append('\n').ToString()));
            }
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }

    internal override void CheckSheet(FindingCollector findings) => new SheetValidator<TRow>(this, findings).Check();

    internal override void CheckHistory(SubmissionHistory history, FindingCollector findings) =>
        new HistoryValidator<TRow>(this, history, findings).Check();

    internal override FactBatch ToFacts(FactKeys keys) => form.FactsOf(rows, keys);
}
