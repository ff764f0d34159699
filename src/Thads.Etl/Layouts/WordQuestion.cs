using System.Text.Json;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Texts;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Layouts;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Layouts;

/// <summary>A word that a finding says is not known, and what it may be said to mean.</summary>
/// <param name="Text">The word as it stands in the workbook.</param>
/// <param name="Lists">The lists that it may name a member of, in snake case; or <c>totals</c>, or <c>heading</c> alone.</param>
/// <param name="Form">The form that a heading belongs to; null for anything else.</param>
public sealed record WordQuestion(string Text, IReadOnlyList<string> Lists, Form? Form = null)
{
    public const int LongestText = 400;

    /// <summary>The question of a finding; null where it asks for no word, or for one that cannot be told whole.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="form">The form of the submission; null where it was not recognised.</param>
    /// <param name="forms">Every form: that which a table is only like is named by the finding.</param>
    public static WordQuestion? Of(Finding finding, Form? form, FormCatalog forms) =>
        Of(finding.Code, finding.Found, finding.Arguments, form, forms);

    /// <inheritdoc cref="Of(Finding, Form?, FormCatalog)"/>
    internal static WordQuestion? Of(SubmissionFinding finding, Form? form, FormCatalog forms) =>
        Of(
            finding.Code,
            finding.Found,
            JsonSerializer.Deserialize<Dictionary<string, string>>(finding.Arguments) ?? [],
            form,
            forms
        );

    private static WordQuestion? Of(
        string code,
        string? found,
        IReadOnlyDictionary<string, string> said,
        Form? form,
        FormCatalog forms
    )
    {
        if (found is null || found.Length > LongestText || VietnameseText.Fold(found).Length == 0)
        {
            return null;
        }
        switch (code)
        {
            case FindingCodes.OfficeUnknown:
                return new WordQuestion(found, [NameMatcher.ListOf(CategoryKind.Office)]);
            case FindingCodes.RowUnknownLabel when form is { IsRegister: false }:
                return new WordQuestion(
                    found,
                    [.. form.RowsBy.Select(NameMatcher.ListOf), .. form.HasTotals ? new[] { WordRecord.Totals } : []]
                );
            case FindingCodes.HeaderUnknownColumn when form is not null:
                return new WordQuestion(found, [WordRecord.Heading], form);
            case FindingCodes.HeaderStrange when forms.Find(said.GetValueOrDefault("form", "")) is { } like:
                return new WordQuestion(found, [WordRecord.Heading], like);
            case FindingCodes.CellUnknownValue:
                return
                    form?.Columns.FirstOrDefault(column => column.Heading == said.GetValueOrDefault("column"))?.List
                        is { } list
                    ? new WordQuestion(found, [NameMatcher.ListOf(list)])
                    : null;
            default:
                return null;
        }
    }
}
