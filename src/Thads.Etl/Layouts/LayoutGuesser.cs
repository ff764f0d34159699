using Thads.Etl.Cells;
using Thads.Etl.Forms;
using Thads.Etl.Texts;
using Thads.Etl.Workbooks.Recognition;
using Thads.Warehouse.Model.Layouts;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Layouts;

/// <summary>
/// The best guess at a sheet that no form is recognised in: by headings that are like a form's, by the sums that come out with the figures
/// below them, and by where columns stand. It only proposes: a person says what is so.
/// </summary>
internal sealed class LayoutGuesser(SheetGrid grid, FormCatalog forms, ReferenceData reference)
{
    private const double LeastLikeness = 0.5;
    private const int LastFirstRow = 40;
    private const int MostGuessedHeadingRows = 3;

    /// <summary>Longer text is no heading, and so many blocks of rows are looked at: a hostile sheet may be all words.</summary>
    private const int LongestHeading = 160;
    private const int MostBlocks = 6;

    /// <param name="wanted">The form, where it is known.</param>
    /// <param name="first">The place of the first row of headings in the grid, where it is known.</param>
    /// <param name="headingRows">How many rows of headings there are, where it is known.</param>
    /// <returns>Null where the sheet holds no table.</returns>
    public LayoutDraft? Guess(Form? wanted, int? first, int? headingRows)
    {
        var blocks = Blocks(first, headingRows).Take(MostBlocks).ToList();
        if (blocks.Count == 0)
        {
            return null;
        }
        var candidates =
            from block in blocks
            let paths = PathsOf(block)
            from form in wanted is null ? forms.Forms : [wanted]
            let likeness = Assign(form, paths)
            let title = new TitleBlock(grid.Rows.Take(block.First)).Names(form) > 0 ? 3 : 0
            select (
                block,
                form,
                likeness,
                Score: likeness.Values.Sum(column => column.Sureness) + title - (0.01 * block.Rows)
            );
        var best = candidates.MaxBy(candidate => candidate.Score);
        var columns = new Dictionary<int, GuessedColumn>(best.likeness);
        var data = DataRows(best.block);
        BySums(best.form, columns, data);
        ByPosition(best.form, columns, data, PathsOf(best.block));
        ForLabels(best.form, columns, data);
        var draft = new LayoutDraft
        {
            Form = best.form,
            First = best.block.First,
            HeadingRows = best.block.Rows,
            Columns = Everything(columns, PathsOf(best.block)),
            Name = $"{best.form.Code}: {grid.Name}",
        };
        new CellGuesser(grid, reference).Fill(draft);
        return draft;
    }

    /// <summary>Every column with a heading has a choice: what is taken for nothing is not read.</summary>
    private static Dictionary<int, GuessedColumn> Everything(
        Dictionary<int, GuessedColumn> columns,
        List<HeadingPath> paths
    )
    {
        for (var index = 0; index < paths.Count; index++)
        {
            if (paths[index].Printed.Count > 0)
            {
                columns.TryAdd(index, new GuessedColumn(LayoutColumnRecord.Ignored, 0, GuessReason.None));
            }
        }
        return columns;
    }

    /// <summary>Rows of words that may be headings: those right above the first row of figures, where there are figures.</summary>
    private IEnumerable<(int First, int Rows)> Blocks(int? first, int? rows)
    {
        if (first is { } at && rows is { } height)
        {
            return at < grid.Rows.Count && at + height <= grid.Rows.Count ? [(at, height)] : [];
        }
        var figures = Enumerable.Range(0, grid.Rows.Count).FirstOrDefault(IsData, grid.Rows.Count);
        return from start in Enumerable.Range(0, Math.Min(grid.Rows.Count, LastFirstRow))
            from count in Enumerable.Range(1, MostGuessedHeadingRows)
            let end = start + count
            where end <= figures && Enumerable.Range(start, count).All(IsWords)
            where figures == grid.Rows.Count || Enumerable.Range(end, figures - end).All(row => !IsWords(row))
            select (start, count);
    }

    private bool IsWords(int index)
    {
        var row = grid.Rows[index];
        var words = Enumerable
            .Range(0, grid.Width)
            .Count(c => row[c] is { Kind: CellKind.Text, IsBlank: false } && !IsNumberMark(row.Text(c)));
        return words >= 2 && !Enumerable.Range(0, grid.Width).Any(c => row[c].Kind == CellKind.Number);
    }

    /// <summary>"(1)", "A", "3=4+5": what numbers columns below their headings.</summary>
    private static bool IsNumberMark(string text) => text.Length <= 2 || text.All(c => !char.IsLetter(c));

    private bool IsData(int index)
    {
        var row = grid.Rows[index];
        var numbers = Enumerable.Range(0, grid.Width).Where(c => row[c].Kind == CellKind.Number).ToList();
        var counts =
            numbers.Count > 2
            && numbers.Zip(numbers.Skip(1)).All(pair => row[pair.Second].Number == row[pair.First].Number + 1);
        return numbers.Count >= 2 && !counts;
    }

    private List<HeadingPath> PathsOf((int First, int Rows) block) =>
        [
            .. HeaderRecognizer
                .Paths(grid.Rows, block.First, block.First + block.Rows - 1, grid.Info.Merges)
                .Take(SheetGrid.MostColumns),
        ];

    private List<SheetRow> DataRows((int First, int Rows) block) =>
        [.. grid.Rows.Skip(block.First + block.Rows).Where((_, index) => IsData(index + block.First + block.Rows))];

    /// <summary>Likest first, each column once.</summary>
    private static Dictionary<int, GuessedColumn> Assign(Form form, List<HeadingPath> paths)
    {
        var names = form
            .Columns.Select(column =>
                (
                    column.Code,
                    Names: column
                        .Aliases.Prepend(column.Heading)
                        .Append($"{column.Group} {column.Heading}")
                        .Concat(
                            form.Layouts.SelectMany(layout => layout.Columns)
                                .Where(printed => printed.Column == column)
                                .SelectMany(printed => new[] { printed.Heading, $"{printed.Group} {printed.Heading}" })
                        )
                        .Select(VietnameseText.Fold)
                        .Distinct()
                        .ToList()
                )
            )
            .ToList();
        if (!form.IsRegister)
        {
            names.Add((LayoutColumnRecord.RowLabel, [.. form.LabelHeadings.Select(VietnameseText.Fold)]));
        }
        var pairs = new List<(int Index, string Code, double Likeness)>();
        for (var index = 0; index < paths.Count; index++)
        {
            var printed = paths[index].Printed;
            if (printed.Count == 0)
            {
                continue;
            }
            var (last, whole) = (VietnameseText.Fold(printed[^1]), VietnameseText.Fold(string.Join(' ', printed)));
            if (last.Length > LongestHeading)
            {
                continue;
            }
            whole = whole.Length > LongestHeading ? last : whole;
            foreach (var (code, known) in names)
            {
                var likeness = known.Max(name => Math.Max(TextLikeness.Of(last, name), TextLikeness.Of(whole, name)));
                if (likeness >= LeastLikeness)
                {
                    pairs.Add((index, code, likeness));
                }
            }
        }
        var columns = new Dictionary<int, GuessedColumn>();
        var taken = new HashSet<string>();
        foreach (
            var (index, code, likeness) in pairs.OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Index)
        )
        {
            if (!columns.ContainsKey(index) && taken.Add(code))
            {
                columns[index] = new GuessedColumn(code, likeness, GuessReason.Heading);
            }
        }
        return columns;
    }

    /// <summary>Columns with which the sums come out are sure; a column that is not known yet is found as the one that makes them.</summary>
    private static void BySums(Form form, Dictionary<int, GuessedColumn> columns, List<SheetRow> data)
    {
        if (data.Count < 2)
        {
            return;
        }
        var identities = FormIdentities.Of(form);
        bool found;
        do
        {
            found = false;
            var at = columns.ToDictionary(column => column.Value.Code, column => column.Key);
            foreach (var identity in identities)
            {
                var open = identity.Keys.Where(code => !at.ContainsKey(code)).ToList();
                if (
                    open.Count == 0
                    && data.TrueForAll(row => Sum(row, identity, at) == 0)
                    && data.Exists(row => Says(row, identity, at))
                )
                {
                    foreach (var code in identity.Keys)
                    {
                        columns[at[code]] = new GuessedColumn(code, 1, GuessReason.Sums);
                    }
                }
                else if (open is [var missing] && MissingIn(identity, missing, at) is { } index)
                {
                    columns[index] = new GuessedColumn(missing, 0.95, GuessReason.Sums);
                    found = true;
                    break;
                }
            }
        } while (found);

        int? MissingIn(IReadOnlyDictionary<string, int> identity, string missing, Dictionary<string, int> at)
        {
            var fits = Enumerable
                .Range(0, data.Max(row => row.Width))
                .Where(index =>
                    !columns.ContainsKey(index)
                    && data.Exists(row => Number(row, index) != 0)
                    && data.TrueForAll(row => Sum(row, identity, at) + (identity[missing] * Number(row, index)) == 0)
                )
                .ToList();
            return fits is [var only] ? only : null;
        }
    }

    /// <summary>
    /// Where no heading says anything, the columns of figures may stand as a layout of the form has them: taken for so where there are as
    /// many, and surely where the sums come out.
    /// </summary>
    private static void ByPosition(
        Form form,
        Dictionary<int, GuessedColumn> columns,
        List<SheetRow> data,
        List<HeadingPath> paths
    )
    {
        var figures = form
            .Columns.Where(column => column.Type == ColumnType.Figure)
            .Select(column => column.Code)
            .ToHashSet();
        if (data.Count < 2 || columns.Values.Count(column => figures.Contains(column.Code)) * 2 > figures.Count)
        {
            return;
        }
        var places = Enumerable
            .Range(0, paths.Count)
            .Where(index => paths[index].Printed.Count > 0 && data.Exists(row => row[index].Kind == CellKind.Number))
            .ToList();
        foreach (var layout in form.Layouts.Reverse())
        {
            var order = layout.Columns.Select(column => column.Column.Code).Where(figures.Contains).ToList();
            if (order.Count != places.Count)
            {
                continue;
            }
            var at = order.Zip(places).ToDictionary(pair => pair.First, pair => pair.Second);
            var identities = FormIdentities.Of(form).Where(identity => identity.Keys.All(at.ContainsKey)).ToList();
            var come =
                identities.Count > 0
                && identities.TrueForAll(identity => data.TrueForAll(row => Sum(row, identity, at) == 0));
            foreach (var (code, index) in at)
            {
                columns[index] = come
                    ? new GuessedColumn(code, 0.9, GuessReason.Sums)
                    : new GuessedColumn(code, 0.3, GuessReason.Position);
            }
            if (come)
            {
                return;
            }
        }
    }

    /// <summary>The column that names the rows is the one in which most names are known, or like one.</summary>
    private void ForLabels(Form form, Dictionary<int, GuessedColumn> columns, List<SheetRow> data)
    {
        if (
            form.IsRegister
            || columns.Values.Any(column => column.Code == LayoutColumnRecord.RowLabel)
            || data.Count == 0
        )
        {
            return;
        }
        var names = form.RowsBy.Select(list => NameMatcher.For(list, reference)).ToList();
        var best = Enumerable
            .Range(0, grid.Width)
            .Where(index => !columns.TryGetValue(index, out var column) || column.Sureness < LeastLikeness)
            .Select(index =>
                (
                    Index: index,
                    Known: data.Count(row => names.Exists(name => name.MatchText(row.Text(index)).Count > 0)),
                    Words: data.Count(row => row[index] is { Kind: CellKind.Text, IsBlank: false })
                )
            )
            .OrderByDescending(column => column.Known)
            .ThenByDescending(column => column.Words)
            .FirstOrDefault();
        if (best.Words > 0)
        {
            columns[best.Index] = new GuessedColumn(
                LayoutColumnRecord.RowLabel,
                Math.Max(0.4, (double)best.Known / data.Count),
                best.Known > 0 ? GuessReason.Heading : GuessReason.Position
            );
        }
    }

    private static double Sum(SheetRow row, IReadOnlyDictionary<string, int> identity, Dictionary<string, int> at) =>
        identity.Sum(term => at.TryGetValue(term.Key, out var index) ? term.Value * Number(row, index) : 0);

    private static bool Says(SheetRow row, IReadOnlyDictionary<string, int> identity, Dictionary<string, int> at) =>
        identity.Keys.Count(code => Number(row, at[code]) != 0) >= 2;

    private static double Number(SheetRow row, int index) => row[index].Kind == CellKind.Number ? row[index].Number : 0;
}
