using Thads.Etl.Cells;
using Thads.Etl.Texts;
using Thads.Etl.Workbooks.Recognition;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Layouts;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Layouts;

/// <summary>Guesses what the cells above a table say, and what names that are not known mean.</summary>
internal sealed class CellGuesser(SheetGrid grid, ReferenceData reference)
{
    private const double LeastLikeness = 0.5;
    private const int MostWords = 120;
    private readonly Dictionary<CategoryKind, NameMatcher> matchers = [];
    private readonly Dictionary<CategoryKind, IReadOnlyList<(string Code, string Folded)>> members = [];

    /// <summary>Where office, period, unit and the rest stand, and every word that has to be told.</summary>
    public void Fill(LayoutDraft draft)
    {
        var above = Above(draft).ToList();
        var offices = NameMatcher.For(CategoryKind.Office, reference);
        draft.OfficeCell = above
            .Find(cell => offices.Match(VietnameseText.Fold(After(cell.Text))).Count > 0 || SaysOffice(cell.Text))
            .Address;
        draft.PeriodCell = above
            .Find(cell => CellsOf(draft, period: cell.Address).Period(draft.Form.IsYearly, reference) is not null)
            .Address;
        draft.UnitCell = draft.Form.HasMoney
            ? above.Find(cell => MoneyUnits.Find(After(cell.Text)) is not null).Address
            : null;
        draft.FigureCell = draft.Form.TitleColumn is { } figure
            ? above
                .Where(cell => After(cell.Text).Any(char.IsDigit))
                .DefaultIfEmpty()
                .MaxBy(cell => cell.Address is null ? 0 : TextLikeness.OfTexts(cell.Text.Split(':')[0], figure.Heading))
                .Address
            : null;
        draft.TitleCell = above
            .Where(cell => cell.Text.Length is > 8 and <= 400 && cell.Address != draft.OfficeCell)
            .DefaultIfEmpty()
            .MaxBy(cell =>
                cell.Address is null
                    ? 0
                    : TextLikeness.OfTexts(cell.Text, draft.Form.TitleVi) + (IsUpper(cell.Text) ? 0.3 : 0)
            )
            .Address;
        draft.Words = WordsOf(draft);
    }

    /// <summary>Every name of the draft's rows, choices and office that is not known, with what it is like.</summary>
    public IReadOnlyList<GuessedWord> WordsOf(LayoutDraft draft)
    {
        var words = new List<GuessedWord>();
        if (draft.OfficeCell is { } office && LayoutDraft.TextAt(grid, office) is { } said)
        {
            Add(words, After(said), office, [CategoryKind.Office], hasTotals: false);
        }
        foreach (var row in grid.Rows.Skip(draft.First + draft.HeadingRows))
        {
            if (draft.LabelColumn >= 0 && HoldsFigures(row, draft))
            {
                Add(words, row, draft.LabelColumn, draft.Form.RowsBy, draft.Form.HasTotals);
            }
            foreach (var (index, column) in draft.Columns)
            {
                if (draft.Form.Columns.FirstOrDefault(of => of.Code == column.Code)?.List is { } list)
                {
                    Add(words, row, index, [list], hasTotals: false);
                }
            }
        }
        return words;
    }

    /// <summary>The filled cells above the headings.</summary>
    public IEnumerable<(string Address, string Text)> Above(LayoutDraft draft) =>
        from row in grid.Rows.Take(draft.First)
        from column in Enumerable.Range(0, grid.Width)
        where row.IsFilled(column)
        select (CellAddress.Of(row.Number, column), VietnameseText.Tidy(row.Text(column)));

    private TaughtCells CellsOf(LayoutDraft draft, string period)
    {
        var first = grid.Rows[draft.First].Number;
        var empty = new LayoutDefinition(
            draft.Form.Code,
            null,
            "",
            null,
            null,
            null,
            first,
            1,
            null,
            period,
            null,
            null,
            null,
            [],
            []
        );
        return new TaughtCells(empty, first, grid.Rows);
    }

    private void Add(
        List<GuessedWord> words,
        SheetRow row,
        int column,
        IReadOnlyList<CategoryKind> lists,
        bool hasTotals
    )
    {
        if (row[column] is { Kind: CellKind.Text, IsBlank: false } cell)
        {
            Add(words, VietnameseText.Tidy(cell.Text), CellAddress.Of(row.Number, column), lists, hasTotals);
        }
    }

    private void Add(
        List<GuessedWord> words,
        string text,
        string cell,
        IReadOnlyList<CategoryKind> lists,
        bool hasTotals
    )
    {
        var folded = VietnameseText.Fold(text);
        if (
            words.Count >= MostWords
            || folded.Length == 0
            || text.Length > 400
            || words.Exists(word => word.Text == text)
            || (hasTotals && (TotalsNames.IsNamed(text) || TotalsNames.WhatIsAddedUp(folded) is not null))
            || lists.Any(list => MatcherOf(list).MatchText(text).Count > 0)
        )
        {
            return;
        }
        var likest = lists
            .SelectMany(list =>
                FoldedOf(list).Select(member => (List: NameMatcher.ListOf(list), member.Code, member.Folded))
            )
            .Select(member => (member.List, member.Code, Likeness: TextLikeness.Of(folded, member.Folded)))
            .DefaultIfEmpty()
            .MaxBy(member => member.Likeness);
        words.Add(
            new GuessedWord(
                $"w{cell}",
                text,
                cell,
                [.. lists.Select(NameMatcher.ListOf), .. hasTotals ? new[] { WordRecord.Totals } : []],
                likest.Likeness >= LeastLikeness ? $"{likest.List}:{likest.Code}" : "",
                likest.Likeness >= LeastLikeness ? likest.Likeness : 0
            )
        );
    }

    /// <summary>The members of a list, with every name that they go by.</summary>
    public static IEnumerable<(string Code, string Name)> MembersOf(CategoryKind list, ReferenceData reference) =>
        list == CategoryKind.Office
            ? reference
                .Offices.Where(office => office.Reports)
                .SelectMany(
                    office => new[] { office.ShortName, office.OfficeName },
                    (office, name) => (office.OfficeCode, name)
                )
            : reference
                .Categories(list)
                .SelectMany(
                    member => member.Aliases.Split('|').Append(member.NameVi).Where(name => name.Length > 0),
                    (member, name) => (member.Code, name)
                );

    private NameMatcher MatcherOf(CategoryKind list) =>
        matchers.TryGetValue(list, out var matcher) ? matcher : matchers[list] = NameMatcher.For(list, reference);

    private IReadOnlyList<(string Code, string Folded)> FoldedOf(CategoryKind list) =>
        members.TryGetValue(list, out var known)
            ? known
            : members[list] = [
                .. MembersOf(list, reference).Select(member => (member.Code, VietnameseText.Fold(member.Name))),
            ];

    private static bool HoldsFigures(SheetRow row, LayoutDraft draft) =>
        draft.Columns.Keys.Any(index => row[index].Kind == CellKind.Number);

    private static bool SaysOffice(string text) =>
        VietnameseText.Fold(text) is var folded
        && (
            folded.StartsWith("chi cuc", StringComparison.Ordinal)
            || folded.StartsWith("phong", StringComparison.Ordinal)
            || folded.StartsWith("don vi bao cao", StringComparison.Ordinal)
        );

    private static string After(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? text[(colon + 1)..].Trim() : text;

    private static bool IsUpper(string text) => text.Any(char.IsLetter) && !text.Any(char.IsLower);
}
