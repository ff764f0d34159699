namespace Thads.Etl.Findings;

/// <summary>An entry of the catalogue: a code, what it means for a submission, and its sentence in both languages.</summary>
/// <param name="Code">Family and name: <c>cell.negative</c>.</param>
/// <param name="Severity">Error, warning or info.</param>
/// <param name="Vi">The sentence in Vietnamese, with <c>{names}</c> for what it is filled with.</param>
/// <param name="En">The same in English.</param>
/// <param name="Frictionless">What Frictionless calls the same error, where it knows it.</param>
public sealed record FindingDefinition(
    string Code,
    Severity Severity,
    string Vi,
    string En,
    string? Frictionless = null
)
{
    /// <summary>What part of a submission it is about.</summary>
    public string Family =>
        Code.Split('.')[0] switch
        {
            "form" or "title" or "office" or "period" or "unit" => "sheet",
            "total" => "identity",
            "history" => "cross-period",
            var family => family,
        };

    /// <summary>
    /// Whether it asks what a word means, which the province may say: then the word is told whole, and not only as far as a table shows it.
    /// </summary>
    public bool AsksForWord { get; } =
        Code
        is FindingCodes.RowUnknownLabel
            or FindingCodes.OfficeUnknown
            or FindingCodes.CellUnknownValue
            or FindingCodes.HeaderUnknownColumn
            or FindingCodes.HeaderStrange;

    /// <summary>
    /// Whether it is about what one cell holds, so that neighbours with the same thing wrong can be told as one. What is said of a row's
    /// name, a sum or another form is different in each.
    /// </summary>
    public bool IsOfCell { get; } =
        Code.StartsWith("cell.", StringComparison.Ordinal) || Code.StartsWith("domain.", StringComparison.Ordinal);
}
