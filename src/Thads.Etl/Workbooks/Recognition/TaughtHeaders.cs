using Thads.Etl.Cells;
using Thads.Etl.Forms;
using Thads.Etl.Texts;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Model.Layouts;

namespace Thads.Etl.Workbooks.Recognition;

/// <summary>
/// Finds the headings of layouts that were taught: every column that a layout reads under the very headings that it was taught with,
/// wherever they stand now. The years in headings do not count, and columns with the same headings are known by their order.
/// </summary>
internal static class TaughtHeaders
{
    /// <summary>No printed table is wider; a hostile sheet may be.</summary>
    private const int MostColumns = 512;

    /// <summary>The header that most columns of taught layouts stand in, with each layout that it follows, newest first; null for none.</summary>
    public static SheetHeader? Find(
        IReadOnlyList<SheetRow> rows,
        IReadOnlyList<MergedRange> merges,
        IEnumerable<KnownLayout> layouts,
        FormCatalog forms
    )
    {
        var sought = layouts
            .Select(layout => (Layout: layout, Form: forms.Find(layout.Definition.Form)))
            .Where(layout => layout.Form is not null)
            .Select(layout => new Sought(layout.Layout, layout.Form!))
            .ToList();
        if (sought.Count == 0)
        {
            return null;
        }
        SheetHeader? best = null;
        var most = 0;
        for (var first = 0; first < rows.Count; first++)
        {
            var texts = TextsOf(rows[first]);
            foreach (var byHeight in sought.Where(s => s.BeginsIn(texts)).GroupBy(s => s.Layout.Definition.HeadingRows))
            {
                var last = first + byHeight.Key - 1;
                if (last >= rows.Count)
                {
                    continue;
                }
                var paths = HeaderRecognizer.Paths(rows, first, last, merges).Take(MostColumns).ToList();
                var matches = byHeight.Select(s => s.Match(paths)).OfType<HeaderMatch>().ToList();
                if (matches.Count > 0 && matches.Max(Width) is var width && width > most)
                {
                    most = width;
                    best = new SheetHeader(
                        rows[first].Number,
                        rows[last].Number,
                        [.. paths.Select(path => path.LastText)],
                        [.. paths.Select(path => path.Unit)],
                        matches
                    );
                }
            }
        }
        return best;
    }

    private static int Width(HeaderMatch match) => match.Layout!.Definition.Columns.Count;

    private static HashSet<string> TextsOf(SheetRow row)
    {
        var texts = new HashSet<string>();
        for (var column = 0; column < Math.Min(row.Width, MostColumns); column++)
        {
            if (row[column] is { Kind: CellKind.Text, IsBlank: false } cell)
            {
                texts.Add(HeadingPath.WithoutYears(VietnameseText.Fold(cell.Text)));
            }
        }
        return texts;
    }

    /// <summary>A layout with its headings folded.</summary>
    private sealed class Sought(KnownLayout layout, Form form)
    {
        private readonly List<(LayoutColumnDefinition Column, IReadOnlyList<string> Path)> columns =
        [
            .. layout
                .Definition.Columns.OrderBy(column => CellAddress.Parse($"{column.Place}1").Column)
                .Select(column => (column, HeadingPath.Taught(column.Headings))),
        ];

        public KnownLayout Layout => layout;

        /// <summary>Whether any of the outermost headings stands in a row.</summary>
        public bool BeginsIn(HashSet<string> texts) =>
            columns.Exists(column => column.Path.Count > 0 && texts.Contains(column.Path[0]));

        /// <summary>Null unless every column that is read is there.</summary>
        public HeaderMatch? Match(List<HeadingPath> paths)
        {
            var places = new int[columns.Count];
            Array.Fill(places, -1);
            for (var index = 0; index < paths.Count; index++)
            {
                for (var sought = 0; sought < columns.Count; sought++)
                {
                    if (places[sought] < 0 && columns[sought].Path.Count > 0 && paths[index].Is(columns[sought].Path))
                    {
                        places[sought] = index;
                        break;
                    }
                }
            }
            var label = -1;
            var found = form.Columns.Select(_ => -1).ToArray();
            var ignored = new List<int>();
            for (var sought = 0; sought < columns.Count; sought++)
            {
                var code = columns[sought].Column.Column;
                if (code == LayoutColumnRecord.Ignored)
                {
                    ignored.Add(places[sought]);
                }
                else if (places[sought] < 0)
                {
                    return null;
                }
                else if (code == LayoutColumnRecord.RowLabel)
                {
                    label = places[sought];
                }
                else if (form.Columns.FirstOrDefault(column => column.Code == code) is { } column)
                {
                    found[column.Ordinal] = places[sought];
                }
            }
            return new HeaderMatch(form, label, found, []) { Layout = layout, Ignored = ignored };
        }
    }
}
