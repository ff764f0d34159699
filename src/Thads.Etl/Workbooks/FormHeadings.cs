using Thads.Etl.Forms;

namespace Thads.Etl.Workbooks;

/// <summary>The headings of one form, folded and ready to be looked for.</summary>
internal sealed class FormHeadings
{
    private readonly Form form;

    /// <summary>Longer text is no heading, and is not looked at.</summary>
    private const int LongestHeading = 400;
    private readonly HashSet<string> words;
    private readonly List<string[]> labels;
    private readonly List<(string[] Path, FormColumn Column)> columns;

    public FormHeadings(Form form)
    {
        this.form = form;
        labels = form.LabelHeadings.Select(Fold).ToList();
        columns = form
            .Columns.SelectMany(column => column.Aliases.Prepend(column.Heading).Select(name => (Fold(name), column)))
            .OrderByDescending(heading => heading.Item1.Length)
            .ToList();
        words =
        [
            .. labels.Concat(columns.Select(heading => heading.Path)).SelectMany(path => path),
            .. form
                .Columns.Where(column => column.Group is not null)
                .Select(column => VietnameseText.Fold(column.Group!)),
        ];
    }

    public bool IsHeading(SheetRow row, int column) =>
        row[column] is string text && text.Length < LongestHeading && words.Contains(VietnameseText.Fold(text));

    public HeaderMatch Match(IReadOnlyList<HeadingPath> paths)
    {
        var labelColumn = -1;
        var index = Enumerable.Repeat(-1, form.Columns.Count).ToArray();
        var duplicates = new List<(int, FormColumn)>();
        for (var sheetColumn = 0; sheetColumn < paths.Count; sheetColumn++)
        {
            var path = paths[sheetColumn];
            if (columns.FirstOrDefault(heading => path.EndsWith(heading.Path)).Column is { } column)
            {
                if (index[column.Ordinal] < 0)
                {
                    index[column.Ordinal] = sheetColumn;
                }
                else
                {
                    duplicates.Add((sheetColumn, column));
                }
            }
            else if (labelColumn < 0 && !form.IsRegister && labels.Exists(path.EndsWith))
            {
                labelColumn = sheetColumn;
            }
        }
        return new HeaderMatch(form, labelColumn, index, duplicates);
    }

    private static string[] Fold(string heading) => heading.Split('/').Select(VietnameseText.Fold).ToArray();
}
