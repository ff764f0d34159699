using Thads.Etl.Cells;
using Thads.Etl.Forms;
using Thads.Warehouse.Model.Layouts;

namespace Thads.Etl.Workbooks.Recognition;

/// <summary>
/// Finds a form's headings in a sheet wherever they stand: in one row or several, merged across and down, under any of the names that
/// forms in use give them.
/// </summary>
internal sealed class HeaderRecognizer
{
    private const int MostHeadingRows = 6;

    /// <summary>Names run down one of the first columns.</summary>
    private const int MostColumnsOfNames = 5;
    private const int FewestHeadings = 3;
    private const int MostStrange = 40;
    private readonly IReadOnlyList<FormHeadings> forms;

    /// <param name="catalog">The forms.</param>
    /// <param name="words">What further headings mean, as the province says.</param>
    public HeaderRecognizer(FormCatalog catalog, IReadOnlyCollection<WordRecord>? words = null) =>
        forms = [
            .. catalog
                .Forms.SelectMany(form => form.OtherLayouts.Prepend(form))
                .Select(form => new FormHeadings(form, words ?? [])),
        ];

    /// <summary>How many cells of a row are headings of one form, of that which has most.</summary>
    public int HeadingsIn(SheetRow row) => forms.Max(form => HeadingsIn(row, form));

    /// <summary>The header within the first rows of a sheet, or null when no form's headings are there.</summary>
    public SheetHeader? Find(IReadOnlyList<SheetRow> rows, IReadOnlyList<MergedRange> merges)
    {
        var first = rows.ToList().FindIndex(row => HeadingsIn(row) >= 2);
        if (first < 0)
        {
            return null;
        }
        var candidates = forms.Where(form => HeadingsIn(rows[first], form) >= 2).ToList();
        var last = first;
        while (
            last + 1 < Math.Min(rows.Count, first + MostHeadingRows)
            && candidates.Exists(form => ContinuesHeader(rows[last + 1], form))
        )
        {
            last++;
        }
        var paths = Paths(rows, first, last, merges);
        var matches = forms
            .Select(form => form.Match(paths))
            .Where(match => match.Share >= 0.5)
            .OrderByDescending(match => match.Share)
            .ToList();
        return matches.Count == 0
            ? null
            : new SheetHeader(
                rows[first].Number,
                rows[last].Number,
                [.. paths.Select(path => path.LastText)],
                [.. paths.Select(path => path.Unit)],
                matches
            );
    }

    /// <summary>
    /// Where no form's headings are: what stands in the row that looks most like headings, and the form that it is most like. Null where no
    /// row looks so, or where nothing says which of several forms it may be.
    /// </summary>
    /// <param name="sheet">The sheet's name.</param>
    /// <param name="rows">Its first rows.</param>
    /// <param name="merges">What is merged in it.</param>
    /// <param name="declared">The form that it was sent as; null for none.</param>
    public StrangeHeadings? FindStrange(
        string sheet,
        IReadOnlyList<SheetRow> rows,
        IReadOnlyList<MergedRange> merges,
        string? declared
    )
    {
        var first = rows.Index()
            .Where(row => LooksLikeHeadings(row.Item))
            .OrderByDescending(row => HeadingsIn(row.Item))
            .ThenByDescending(row => Filled(row.Item).Count)
            .Select(row => row.Index)
            .DefaultIfEmpty(-1)
            .First();
        if (first < 0 || MostLike(rows, first, declared) is not { } form)
        {
            return null;
        }
        var last = first;
        while (last + 1 < Math.Min(rows.Count, first + MostHeadingRows) && LooksLikeHeadings(rows[last + 1]))
        {
            last++;
        }
        var paths = Paths(rows, first, last, merges);
        var match = form.Match(paths);
        var known = match
            .ColumnIndex.Concat(match.Ignored)
            .Concat(match.Duplicates.Select(duplicate => duplicate.SheetColumn))
            .Append(match.LabelColumn)
            .ToHashSet();
        return new StrangeHeadings(
            form.Form,
            sheet,
            [
                .. paths
                    .Index()
                    .Where(path => path.Item.LastText.Length > 0 && !known.Contains(path.Index))
                    .Select(path => (path.Item.LastText, CellAddress.Of(rows[last].Number, path.Index)))
                    .Take(MostStrange),
            ]
        );
    }

    /// <summary>Nothing but texts, each with a letter in it, in several columns.</summary>
    private static bool LooksLikeHeadings(SheetRow row) =>
        Filled(row) is { Count: >= FewestHeadings } filled
        && filled.TrueForAll(column => row[column].Kind == CellKind.Text && row.Text(column).Any(char.IsLetter));

    private static List<int> Filled(SheetRow row) => [.. Enumerable.Range(0, row.Width).Where(row.IsFilled)];

    private FormHeadings? MostLike(IReadOnlyList<SheetRow> rows, int first, string? declared)
    {
        if (forms.FirstOrDefault(form => form.Form.Code == declared) is { } sent)
        {
            return sent;
        }
        var title = new TitleBlock(rows.Take(first));
        return Most(form => title.Names(form.Form)) ?? Most(form => HeadingsIn(rows[first], form));

        // Null where none has any, or several have as much.
        FormHeadings? Most(Func<FormHeadings, int> count)
        {
            var most = forms.Max(count);
            return most > 0 && forms.Where(form => count(form) == most).ToList() is [var only] ? only : null;
        }
    }

    /// <summary>The form whose columns run down the rows, if nothing else can be made of the sheet.</summary>
    public Form? FindTransposed(IReadOnlyList<SheetRow> rows)
    {
        var width = rows.Count == 0 ? 0 : Math.Min(MostColumnsOfNames, rows.Max(row => row.Width));
        return Enumerable
            .Range(0, width)
            .SelectMany(column => forms.Select(form => (form.Form, Share: form.TransposedShare(rows, column))))
            .Where(found => found.Share >= 0.3)
            .OrderByDescending(found => found.Share)
            .Select(found => found.Form)
            .FirstOrDefault();
    }

    private static int HeadingsIn(SheetRow row, FormHeadings form) =>
        Enumerable.Range(0, row.Width).Count(column => form.IsHeading(row, column));

    /// <summary>A further heading row has headings in half of its cells at least, and neither figures nor days.</summary>
    private static bool ContinuesHeader(SheetRow row, FormHeadings form)
    {
        var filled = Enumerable.Range(0, row.Width).Where(row.IsFilled).ToList();
        var headings = filled.Count(column => form.IsHeading(row, column));
        return headings > 0
            && headings * 2 >= filled.Count
            && filled.TrueForAll(column => row[column].Kind == CellKind.Text);
    }

    /// <summary>The headings over each column from the outermost in; a merged heading stands over every column that it spans.</summary>
    internal static List<HeadingPath> Paths(
        IReadOnlyList<SheetRow> rows,
        int first,
        int last,
        IReadOnlyList<MergedRange> merges
    )
    {
        var width = rows.Skip(first).Take(last - first + 1).Max(row => row.Width);
        var paths = new List<HeadingPath>(width);
        for (var column = 0; column < width; column++)
        {
            var path = new HeadingPath();
            for (var row = first; row <= last; row++)
            {
                path.Add(TextAt(rows, row, column, merges));
            }
            paths.Add(path);
        }
        return paths;
    }

    private static string TextAt(IReadOnlyList<SheetRow> rows, int row, int column, IReadOnlyList<MergedRange> merges)
    {
        var number = rows[row].Number;
        foreach (var merge in merges)
        {
            if (merge.Contains(number, column))
            {
                var top = rows.FirstOrDefault(candidate => candidate.Number == merge.FromRow);
                return top?.Text(merge.FromColumn) ?? "";
            }
        }
        return rows[row].Text(column);
    }
}
