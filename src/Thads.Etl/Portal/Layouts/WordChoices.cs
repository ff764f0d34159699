using Microsoft.Extensions.Localization;
using Thads.Etl.Texts;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Layouts;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Portal.Layouts;

/// <summary>What a word may be said to mean: the members of its lists, by their names.</summary>
public sealed class WordChoices(ReferenceData reference, IStringLocalizer<LayoutsText> words)
{
    /// <param name="lists">The lists, in snake case.</param>
    /// <returns>The list and the code, as <c>case_type:dan_su</c>, with what people call it.</returns>
    public IEnumerable<(string Value, string Label)> Of(IEnumerable<string> lists) =>
        lists.SelectMany(list =>
            list == WordRecord.Totals
                ? [($"{WordRecord.Totals}:{WordRecord.AllRows}", words["Totals"].Value)]
                : MembersOf(list).Select(member => ($"{list}:{member.Code}", member.Name))
        );

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
