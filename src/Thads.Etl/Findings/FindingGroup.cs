namespace Thads.Etl.Findings;

/// <summary>Findings of one kind that have one cause, so that they are told, and answered, together.</summary>
/// <param name="Key">Tells it from other groups of the file, such as <c>cross-form/SO-THU-LY</c>; the next check of the same figures gives it the same.</param>
/// <param name="Severity">The gravest of its findings'.</param>
/// <param name="Findings">Its findings, by their places among all, from 0.</param>
/// <param name="Count">How many they are, cell by cell.</param>
/// <param name="Arguments">What its sentence is filled with.</param>
public sealed record FindingGroup(
    string Key,
    Severity Severity,
    IReadOnlyList<int> Findings,
    int Count,
    IReadOnlyDictionary<string, string> Arguments
)
{
    /// <summary>The part of the key that says what kind of findings they are.</summary>
    public string Kind => Key.Split('/')[0];
}
