using Microsoft.Extensions.Localization;
using Thads.Etl.Forms;
using Thads.Etl.Layouts;
using Thads.Etl.Texts;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Layouts;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Portal.Layouts;

/// <summary>What a word may be said to mean: the members of its lists or the columns of its form, by their names.</summary>
public sealed class WordChoices(ReferenceData reference, IStringLocalizer<LayoutsText> words)
{
    /// <inheritdoc cref="Of(IEnumerable{string}, Form?)"/>
    public IEnumerable<(string Value, string Label)> Of(WordQuestion question) => Of(question.Lists, question.Form);

    /// <param name="lists">The lists, in snake case.</param>
    /// <param name="form">The form whose headings are asked for; null where none are.</param>
    /// <returns>The list and the code, as <c>case_type:dan_su</c>, with what people call it.</returns>
    public IEnumerable<(string Value, string Label)> Of(IEnumerable<string> lists, Form? form = null) =>
        lists.SelectMany(list =>
            (
                list == WordRecord.Totals ? [(WordRecord.AllRows, words["Totals"].Value)]
                : list == WordRecord.Heading ? Headings(form!)
                : MembersOf(list)
            ).Select(member => ($"{list}:{member.Code}", member.Name))
        );

    /// <summary>What a word means; null where nothing has its code.</summary>
    public string? NameOf(WordRecord word, FormCatalog forms)
    {
        var form = word.FormCode is { } code ? forms.Find(code) : null;
        return word.ListName == WordRecord.Heading && form is null
            ? null
            : Of([word.ListName], form).FirstOrDefault(of => of.Value == $"{word.ListName}:{word.Means}").Label;
    }

    private IEnumerable<(string Code, string Name)> Headings(Form form) =>
        form
            .Columns.Select(column =>
                (column.Code, column.Group is { } group ? $"{group} / {column.Heading}" : column.Heading)
            )
            .Concat(form.IsRegister ? [] : [(LayoutColumnRecord.RowLabel, words["RowLabel"].Value)])
            .Append((LayoutColumnRecord.Ignored, words["Ignored"].Value));

    private IEnumerable<(string Code, string Name)> MembersOf(string list)
    {
        var kind = Enum.GetValues<CategoryKind>().Single(kind => NameMatcher.ListOf(kind) == list);
        return kind == CategoryKind.Office
            ? reference
                .Offices.Where(office => office.IsCurrent && office.Level != "unknown")
                .Select(office => (office.OfficeCode, $"{office.OfficeCode} {office.ShortName}"))
            : reference.Categories(kind).Select(member => (member.Code, member.NameVi));
    }
}
