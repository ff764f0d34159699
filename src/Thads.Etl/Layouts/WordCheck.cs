using Thads.Etl.Forms;
using Thads.Etl.Texts;
using Thads.Etl.Workbooks.Recognition;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Layouts;
using Thads.Warehouse.Reference;
using Thads.Warehouse.Text;

namespace Thads.Etl.Layouts;

/// <summary>Says what is wrong with a word before it is saved, whoever said it.</summary>
internal static class WordCheck
{
    /// <summary>Null where nothing is.</summary>
    public static LayoutProblem? Problem(TaughtWord word, FormCatalog forms, ReferenceData reference)
    {
        if (word.Text.Length > WordQuestion.LongestText || VietnameseText.Fold(word.Text).Length == 0)
        {
            return new LayoutProblem(LayoutProblemKind.UnknownWord, word.Text.Truncate(40));
        }
        if (word.List == WordRecord.Heading)
        {
            return OfHeading(word, forms);
        }
        var lists = Enum.GetValues<CategoryKind>().ToHashSet();
        if (
            word.Form is not null
            || !LayoutCheck.IsKnown(new LayoutWord(word.List, word.Text, word.Means), lists, reference)
        )
        {
            return new LayoutProblem(
                LayoutProblemKind.UnknownWord,
                $"{word.List.Truncate(40)}: {word.Text.Truncate(40)} = {word.Means.Truncate(40)}"
            );
        }
        var isKnown =
            word.List == WordRecord.Totals
                ? TotalsNames.IsNamed(word.Text)
                : NameMatcher
                    .Untaught(lists.Single(list => NameMatcher.ListOf(list) == word.List), reference)
                    .MatchText(word.Text)
                    .Count > 0;
        return isKnown ? new LayoutProblem(LayoutProblemKind.WordKnown, word.Text.Truncate(40)) : null;
    }

    private static LayoutProblem? OfHeading(TaughtWord word, FormCatalog forms)
    {
        if (forms.Find(word.Form ?? "") is not { } form || form.Code != word.Form)
        {
            return new LayoutProblem(LayoutProblemKind.UnknownForm, (word.Form ?? "").Truncate(40));
        }
        var isColumn = word.Means switch
        {
            LayoutColumnRecord.RowLabel => !form.IsRegister,
            LayoutColumnRecord.Ignored => true,
            _ => form.Columns.Any(column => column.Code == word.Means),
        };
        if (!isColumn)
        {
            return new LayoutProblem(LayoutProblemKind.UnknownColumn, word.Means.Truncate(40));
        }
        var path = new HeadingPath();
        path.Add(word.Text);
        var match = new FormHeadings(form, []).Match([path]);
        return match.LabelColumn >= 0 || match.ColumnIndex.Max() >= 0
            ? new LayoutProblem(LayoutProblemKind.WordKnown, word.Text.Truncate(40))
            : null;
    }
}
