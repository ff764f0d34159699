namespace Thads.Etl.Validation;

/// <summary>One thing that is to be said about a submission, at the place it is about.</summary>
/// <param name="Code">A stable code of the catalogue, such as <c>total.mismatch</c>.</param>
/// <param name="Severity">What it means for the submission.</param>
/// <param name="Sheet">The sheet's name, unless the finding is about the file.</param>
/// <param name="Cell">The cell's address, such as <c>C12</c>, unless the finding is about the sheet or the file.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What should.</param>
/// <param name="Arguments">What else the code's sentence is filled with.</param>
public sealed record Finding(
    string Code,
    Severity Severity,
    string? Sheet,
    string? Cell,
    string? Found,
    string? Expected,
    IReadOnlyDictionary<string, string> Arguments
);
