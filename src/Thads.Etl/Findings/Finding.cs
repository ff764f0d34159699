namespace Thads.Etl.Findings;

/// <summary>One thing that is to be said about a submission, at the place it is about.</summary>
/// <param name="Code">A stable code of the catalogue, such as <c>total.mismatch</c>.</param>
/// <param name="Severity">What it means for the submission.</param>
/// <param name="Sheet">The sheet's name, unless the finding is about the file.</param>
/// <param name="Cell">
/// The cell's address, such as <c>C12</c>, or that of neighbouring cells of one column, such as <c>C12:C60000</c>; null where the finding
/// is about the sheet or the file.
/// </param>
/// <param name="Found">What stands there; of several cells, in the first of them; null where nothing does, or it is not shown.</param>
/// <param name="Expected">What should.</param>
/// <param name="Arguments">What else the code's sentence is filled with.</param>
/// <param name="Cells">
/// How many cells it is about. Fewer than <paramref name="Cell"/> spans where they are scattered, which only happens where a column has
/// more separate findings of one code than are kept.
/// </param>
public sealed record Finding(
    string Code,
    Severity Severity,
    string? Sheet,
    string? Cell,
    string? Found,
    string? Expected,
    IReadOnlyDictionary<string, string> Arguments,
    int Cells = 1
)
{
    /// <summary>The argument that holds up to three of several cells with what stands in them: <c>D15 “abc”; D16 “12x”</c>.</summary>
    internal const string Examples = "examples";

    /// <summary>The arguments that are words and figures of ours. One that is not named here may repeat what stands in a cell.</summary>
    private static readonly string[] OwnWords =
    [
        "column",
        "other",
        "formula",
        "period",
        "factor",
        "unit",
        "difference",
        "category",
        "low",
        "high",
        "years",
        "form",
        "version",
        "file",
        "group",
        "sheet",
        "part",
        "whole",
    ];

    /// <summary>
    /// The finding without what was read from the workbook's cells, which may name people: its code, its place and what was expected there
    /// remain, for whoever may not have the workbook itself.
    /// </summary>
    public Finding WithoutCellText() =>
        this with
        {
            Found = null,
            Arguments = Arguments
                .Where(argument => OwnWords.Contains(argument.Key))
                .ToDictionary(argument => argument.Key, argument => argument.Value),
        };
}
