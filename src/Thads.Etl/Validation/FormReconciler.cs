using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Workbooks.Rows;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Etl.Validation;

/// <summary>
/// Holds a submission against the other forms of its office and period: a measure that two forms state is one measure. Where both tell
/// categories apart they are compared one by one, otherwise as a whole. A difference is a warning, since either side may be the wrong one.
/// </summary>
internal sealed class FormReconciler<TRow>(
    FormReading<TRow> reading,
    IReadOnlyList<OtherForm> others,
    FindingCollector findings
)
    where TRow : FormRow, new()
{
    public void Check()
    {
        foreach (var other in others)
        {
            foreach (var statement in reading.TypedForm.Statements)
            {
                if (other.Statements.TryGetValue(statement.Measure, out var theirs) && CanBeTold(statement))
                {
                    Compare(statement, reading.Statements.GetValueOrDefault(statement.Measure, []), theirs, other);
                }
            }
        }
    }

    /// <summary>Whether every cell that the measure is made of could be read.</summary>
    private bool CanBeTold(Statement<TRow> statement) =>
        (reading.Unreadable & (statement.Column?.Bit ?? ulong.MaxValue)) == 0;

    private void Compare(
        Statement<TRow> statement,
        Dictionary<string, decimal> ours,
        Dictionary<string, decimal> theirs,
        OtherForm other
    )
    {
        if (ours.ContainsKey("") || theirs.ContainsKey(""))
        {
            Report(FindingCodes.CrossFormDiffers, statement, "", ours.Values.Sum(), theirs.Values.Sum(), other);
            return;
        }
        foreach (var category in ours.Keys.Union(theirs.Keys).Order(StringComparer.Ordinal))
        {
            Report(
                FindingCodes.CrossFormGroupDiffers,
                statement,
                category,
                ours.GetValueOrDefault(category),
                theirs.GetValueOrDefault(category),
                other
            );
        }
    }

    private void Report(
        string code,
        Statement<TRow> statement,
        string category,
        decimal ours,
        decimal theirs,
        OtherForm other
    )
    {
        if (ours == theirs)
        {
            return;
        }
        var unit = statement.Column is { } column ? reading.Sheet.UnitOf(column) : 1;
        findings.Add(
            code,
            reading.SheetName,
            CellOf(statement, category),
            ours / unit,
            theirs / unit,
            arguments:
            [
                ("column", statement.Heading),
                ("form", reading.Form.Code),
                ("other", other.FormCode),
                ("file", other.FileName),
                ("difference", (ours - theirs) / unit),
                ("group", NameOf(category)),
            ]
        );
    }

    private string? CellOf(Statement<TRow> statement, string category) =>
        statement.Column is { } column
        && reading.TypedForm.StatedBy is { } by
        && reading.Rows.FirstOrDefault(row => by(row) == category) is { } row
            ? reading.Sheet.CellOf(row.SourceRow, column)
            : null;

    /// <summary>chu_dong/dan_su as people know it.</summary>
    private string NameOf(string category)
    {
        var codes = category.Split('/');
        return codes.Length != 2
            ? category
            : $"{Name(CategoryKind.ExecutionBasis, codes[0])} – {Name(CategoryKind.CaseType, codes[1])}";

        string Name(CategoryKind kind, string code) =>
            reading.Sheet.Reference.Categories(kind).FirstOrDefault(member => member.Code == code)?.NameVi ?? code;
    }
}
