using System.Text.RegularExpressions;
using Thads.Etl.Cells;
using Thads.Etl.Forms;
using Thads.Etl.Texts;
using Thads.Warehouse.Model.Layouts;

namespace Thads.Etl.Workbooks.Recognition;

/// <summary>The headings of one form, folded and ready to be looked for.</summary>
internal sealed partial class FormHeadings
{
    private readonly Form form;

    /// <summary>Longer text is no heading, and is not looked at.</summary>
    private const int LongestHeading = 400;
    private readonly HashSet<string> words;
    private readonly List<(string[] Path, int? WordId)> labels;
    private readonly List<(string[] Path, FormColumn Column, int? WordId)> columns;

    /// <summary>Headings of columns that the province says are not read.</summary>
    private readonly List<(string[] Path, int WordId)> ignored;

    /// <param name="form">The form.</param>
    /// <param name="taught">What further headings mean, of this form and others.</param>
    public FormHeadings(Form form, IReadOnlyCollection<WordRecord> taught)
    {
        this.form = form;
        labels =
        [
            .. form.LabelHeadings.Select(heading => (Fold(heading), (int?)null)),
            .. Taught(LayoutColumnRecord.RowLabel).Select(word => (word.Path, (int?)word.WordId)),
        ];
        ignored = [.. Taught(LayoutColumnRecord.Ignored)];
        columns = form
            .Columns.SelectMany(column =>
                column
                    .Aliases.Prepend(column.Heading)
                    .Select(name => (Path: Fold(name), Column: column, WordId: (int?)null))
            )
            .Concat(
                form.Layouts.SelectMany(layout => layout.Columns)
                    .Select(column => (Path: Path(column), column.Column, WordId: (int?)null))
            )
            .Concat(
                form.Columns.SelectMany(
                    column => Taught(column.Code),
                    (column, word) => (word.Path, Column: column, WordId: (int?)word.WordId)
                )
            )
            .DistinctBy(heading => (string.Join('/', heading.Path), heading.Column.Ordinal))
            .OrderByDescending(heading => heading.Path.Length)
            .ToList();
        words =
        [
            .. labels
                .Select(heading => heading.Path)
                .Concat(columns.Select(heading => heading.Path))
                .Concat(ignored.Select(heading => heading.Path))
                .SelectMany(path => path),
            .. form
                .Columns.Select(column => column.Group)
                .Concat(form.Layouts.SelectMany(layout => layout.Columns).Select(column => column.Group))
                .OfType<string>()
                .Select(VietnameseText.Fold),
        ];

        IEnumerable<(string[] Path, int WordId)> Taught(string means) =>
            taught
                .Where(word => word.ListName == WordRecord.Heading && word.FormCode == form.Code && word.Means == means)
                .Select(word => (new[] { VietnameseText.Fold(word.Text) }, word.WordId));
    }

    public bool IsHeading(SheetRow row, int column) =>
        row[column] is { Kind: CellKind.Text, Text: var text }
        && text.Length < LongestHeading
        && (
            words.Contains(VietnameseText.Fold(text))
            || (
                text.Contains('(', StringComparison.Ordinal)
                && words.Contains(VietnameseText.Fold(HeadingPath.Bare(text)))
            )
        );

    public HeaderMatch Match(IReadOnlyList<HeadingPath> paths)
    {
        var labelColumn = -1;
        var index = Enumerable.Repeat(-1, form.Columns.Count).ToArray();
        var duplicates = new List<(int, FormColumn)>();
        var (unread, words) = (new List<int>(), new List<int>());
        for (var sheetColumn = 0; sheetColumn < paths.Count; sheetColumn++)
        {
            var path = paths[sheetColumn];
            if (columns.FirstOrDefault(heading => path.EndsWith(heading.Path)) is { Column: { } column } named)
            {
                Use(named.WordId);
                if (index[column.Ordinal] < 0)
                {
                    index[column.Ordinal] = sheetColumn;
                }
                else
                {
                    duplicates.Add((sheetColumn, column));
                }
            }
            else if (
                labelColumn < 0
                && !form.IsRegister
                && labels.Find(heading => path.EndsWith(heading.Path)) is { Path: not null } label
            )
            {
                Use(label.WordId);
                labelColumn = sheetColumn;
            }
            else if (ignored.Find(heading => path.EndsWith(heading.Path)) is { Path: not null } passed)
            {
                Use(passed.WordId);
                unread.Add(sheetColumn);
            }
        }
        return new HeaderMatch(form, labelColumn, index, duplicates) { Ignored = unread, UsedWords = words };

        void Use(int? word)
        {
            if (word is { } id)
            {
                words.Add(id);
            }
        }
    }

    /// <summary>How many columns of the form are named in one column of the rows: many where a table is transposed.</summary>
    public double TransposedShare(IReadOnlyList<SheetRow> rows, int sheetColumn)
    {
        var found = new HashSet<int>();
        foreach (var row in rows)
        {
            var name = Numbering().Replace(VietnameseText.Fold(row.Text(sheetColumn)), "");
            found.UnionWith(
                columns.Where(heading => heading.Path[^1] == name).Select(heading => heading.Column.Ordinal).Take(1)
            );
        }
        return form.IsRegister || found.Count < 5 ? 0 : (double)found.Count / form.Columns.Count;
    }

    public Form Form => form;

    /// <summary>A heading that says little by itself, such as "Tổng số", counts only below the heading that spans it.</summary>
    private static string[] Path(LayoutColumn column) =>
        column.Group is not null && VietnameseText.Fold(column.Heading) is "tong so" or "so viec" or "so tien"
            ? [VietnameseText.Fold(column.Group!), VietnameseText.Fold(column.Heading)]
            : [VietnameseText.Fold(column.Heading)];

    [GeneratedRegex(@"^([0-9]{1,2}|[ivx]{1,4}|[a-h]) | [0-9]{1,2}$")]
    private static partial Regex Numbering();

    private static string[] Fold(string heading) => heading.Split('/').Select(VietnameseText.Fold).ToArray();
}
