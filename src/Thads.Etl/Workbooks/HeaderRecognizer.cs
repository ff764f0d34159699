using ExcelDataReader;
using Thads.Etl.Forms;

namespace Thads.Etl.Workbooks;

/// <summary>
/// Finds a form's headings in a sheet wherever they stand: in one row or several, merged across and down, under any of the names that
/// forms in use give them.
/// </summary>
internal sealed class HeaderRecognizer
{
    private const int MostHeadingRows = 6;
    private readonly IReadOnlyList<FormHeadings> forms;
    private readonly HashSet<string> vocabulary;

    public HeaderRecognizer(FormCatalog catalog)
    {
        forms = [.. catalog.Forms.Select(form => new FormHeadings(form))];
        vocabulary = [.. forms.SelectMany(form => form.Words)];
    }

    /// <summary>How many cells of a row are headings of some form.</summary>
    public int HeadingsIn(SheetRow row) => Enumerable.Range(0, row.Width).Count(column => IsHeading(row, column));

    /// <summary>The header within the first rows of a sheet, or null when no form's headings are there.</summary>
    public SheetHeader? Find(IReadOnlyList<SheetRow> rows, IReadOnlyList<CellRange> merges)
    {
        var first = rows.ToList().FindIndex(row => HeadingsIn(row) >= 2);
        if (first < 0)
        {
            return null;
        }
        var labelColumn = Enumerable.Range(0, rows[first].Width).First(column => IsHeading(rows[first], column));
        var last = first;
        while (
            last + 1 < Math.Min(rows.Count, first + MostHeadingRows)
            && Enumerable.Range(0, rows[last + 1].Width).Any(c => c != labelColumn && IsHeading(rows[last + 1], c))
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
            : new SheetHeader(rows[first].Number, rows[last].Number, [.. paths.Select(path => path.LastText)], matches);
    }

    private bool IsHeading(SheetRow row, int column) =>
        row[column] is string text && vocabulary.Contains(VietnameseText.Fold(text));

    /// <summary>The headings over each column from the outermost in; a merged heading stands over every column that it spans.</summary>
    private static List<HeadingPath> Paths(
        IReadOnlyList<SheetRow> rows,
        int first,
        int last,
        IReadOnlyList<CellRange> merges
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

    private static string TextAt(IReadOnlyList<SheetRow> rows, int row, int column, IReadOnlyList<CellRange> merges)
    {
        var index = rows[row].Number - 1;
        var merge = merges.FirstOrDefault(range =>
            range.FromRow <= index && index <= range.ToRow && range.FromColumn <= column && column <= range.ToColumn
        );
        if (merge is null)
        {
            return rows[row].Text(column);
        }
        var top = rows.FirstOrDefault(candidate => candidate.Number - 1 == merge.FromRow);
        return top?.Text(merge.FromColumn) ?? "";
    }
}
