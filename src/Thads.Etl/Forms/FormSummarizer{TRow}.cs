using System.Globalization;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Forms;

/// <summary>
/// Makes the province's form of the offices' rows by the form's own declaration: figures are summed, rates worked out from the sums.
/// Every member of the lists that name rows is printed, as on the printed form.
/// </summary>
internal sealed class FormSummarizer<TRow>(Form<TRow> form, ReferenceData reference)
    where TRow : FormRow, new()
{
    private readonly List<FormLine> lines = [];

    public static FormSummary Of(Form<TRow> form, ReferenceData reference, IReadOnlyList<OfficePart> parts)
    {
        var reported = parts
            .Select(part => part.Submissions.Select(sent => (sent.OfficeCode, Rows: RowsOf(form, sent.Rows))).ToList())
            .ToList();
        var rows = reported.ConvertAll(part => part.SelectMany(sent => sent.Rows).ToList());
        var province = new FormSummarizer<TRow>(form, reference);
        if (form.Summary == SummaryKind.Listed)
        {
            var shared = new SharedKeys<TRow>(form, rows.SelectMany(part => part));
            rows = reported.ConvertAll(part =>
                part.SelectMany(sent => shared.ToldApart(sent.Rows, sent.OfficeCode)).ToList()
            );
            province.List(parts, rows);
        }
        else
        {
            province.Add(rows.SelectMany(part => part).ToList());
        }
        return new FormSummary(
            province.lines,
            rows.ConvertAll(part => new FormSummarizer<TRow>(form, reference).LinesOf(part)),
            MoneyUnit(form, parts, rows)
        );
    }

    /// <summary>Copies, in which each rate is worked out: an office may have left the column out.</summary>
    private static List<TRow> RowsOf(Form<TRow> form, AcceptedRows accepted) =>
        [
            .. ((AcceptedRows<TRow>)accepted).Rows.Select(row =>
            {
                var copy = new TRow();
                foreach (var column in form.TypedColumns)
                {
                    column.Copy(row, copy);
                }
                foreach (var level in form.Levels)
                {
                    level.Set(copy, level.Get(row));
                }
                FormTotals.FillRates(form, copy);
                return copy;
            }),
        ];

    private static decimal MoneyUnit(Form<TRow> form, IReadOnlyList<OfficePart> parts, List<List<TRow>> rows)
    {
        var units = parts
            .SelectMany(part => part.Submissions)
            .Select(sent => sent.Rows.Layout.MoneyUnit)
            .Distinct()
            .ToList();
        var money = form.FigureColumns.Where(column => column.Unit == MeasureUnit.Money).ToList();
        return
            money.Count > 0
            && units is [var unit]
            && unit is 1_000m or 1_000_000m
            && rows.TrueForAll(part => part.TrueForAll(row => money.TrueForAll(c => c.Get(row) % unit == 0)))
            ? unit
            : 1;
    }

    private List<FormLine> LinesOf(List<TRow> rows)
    {
        if (form.Summary == SummaryKind.Listed)
        {
            Total("", "Tổng cộng", rows, [.. rows.Select((row, index) => Data(index + 1, "", row))]);
        }
        else
        {
            Add(rows);
        }
        return lines;
    }

    private void List(IReadOnlyList<OfficePart> parts, List<List<TRow>> rows)
    {
        var sums = new List<int>();
        var ordinal = 0;
        for (var part = 0; part < parts.Count; part++)
        {
            var own = rows[part].ConvertAll(row => Data(++ordinal, "", row));
            sums.Add(Total("", $"Cộng {parts[part].Name}", rows[part], own));
        }
        Total("", "Tổng cộng", rows.SelectMany(office => office), sums);
    }

    private void Add(List<TRow> rows)
    {
        if (form.IsSingleRow)
        {
            Data(1, "", FormTotals.Sum(form, rows));
            return;
        }
        var inner = form.Levels[^1];
        if (form.Levels.Count == 1)
        {
            var own = Members(rows, inner);
            if (form.HasTotals)
            {
                Total("", "Tổng cộng", rows, own);
            }
            return;
        }
        var outer = form.Levels[0];
        Named(rows, outer);
        var grand = Total("", "Tổng số", rows, []);
        var heads = new List<int>();
        foreach (var member in reference.Categories(outer.Kind))
        {
            var group = rows.FindAll(row => outer.Get(row) == member.Code);
            var head = Total(Roman(heads.Count), member.NameVi, group, []);
            lines[head] = lines[head] with { Adds = Members(group, inner) };
            heads.Add(head);
        }
        lines[grand] = lines[grand] with { Adds = heads };
    }

    private List<int> Members(List<TRow> rows, CategoryLevel<TRow> level)
    {
        Named(rows, level);
        return reference
            .Categories(level.Kind)
            .Select(
                (member, index) =>
                    Data(
                        index + 1,
                        member.NameVi,
                        FormTotals.Sum(form, rows.Where(row => level.Get(row) == member.Code))
                    )
            )
            .ToList();
    }

    /// <exception cref="UnknownMemberException">A row is named by no member of its list, and would be left out.</exception>
    private void Named(List<TRow> rows, CategoryLevel<TRow> level)
    {
        var codes = reference.Categories(level.Kind).Select(member => member.Code).ToHashSet();
        if (rows.Find(row => !codes.Contains(level.Get(row))) is { } row)
        {
            throw new UnknownMemberException($"There is no member {level.Get(row)} in the list {level.Kind}.");
        }
    }

    private int Data(int ordinal, string label, TRow row)
    {
        var number = ordinal.ToString(CultureInfo.InvariantCulture);
        lines.Add(new FormLine(number, label, [.. form.TypedColumns.Select(c => c.ValueOf(row))], [], false));
        return lines.Count - 1;
    }

    private int Total(string ordinal, string label, IEnumerable<TRow> rows, IReadOnlyList<int> adds)
    {
        var sum = FormTotals.Sum(form, rows);
        var values = form.TypedColumns.Select(c => c.IsAdditive || c.IsRate ? c.ValueOf(sum) : null);
        lines.Add(new FormLine(ordinal, label, [.. values], adds, true));
        return lines.Count - 1;
    }

    private static string Roman(int index) =>
        new[] { "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X" }[index];
}
