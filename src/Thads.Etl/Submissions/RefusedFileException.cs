using Thads.Etl.Findings;

namespace Thads.Etl.Submissions;

/// <summary>A file is refused at the door: nothing of it is stored.</summary>
/// <param name="finding">Why.</param>
/// <param name="message">Why, in a sentence.</param>
public sealed class RefusedFileException(Finding finding, string message) : Exception(message)
{
    public Finding Finding { get; } = finding;

    /// <param name="catalog">Has the sentence.</param>
    /// <param name="code">Why, by a code of <see cref="FindingCodes"/>.</param>
    /// <param name="found">What was found.</param>
    /// <param name="expected">What may be.</param>
    public static RefusedFileException Of(
        FindingCatalog catalog,
        string code,
        object? found = null,
        object? expected = null
    )
    {
        var findings = new FindingCollector(catalog);
        findings.Add(code, found: found, expected: expected);
        return new RefusedFileException(findings.Findings[0], catalog.English(findings.Findings[0]));
    }
}
