namespace Thads.Etl.Layouts;

/// <summary>A name in the sheet that is not known.</summary>
/// <param name="Key">Names it in the page's form.</param>
/// <param name="Text">As printed.</param>
/// <param name="Cell">Where it stands first.</param>
/// <param name="Lists">The lists that it may name a member of, in snake case; <c>totals</c> for a row that adds others up.</param>
/// <param name="Means">The list and the code, as <c>case_type:dan_su</c>; empty where nothing is like it.</param>
/// <param name="Sureness">From 0 to 1.</param>
public sealed record GuessedWord(
    string Key,
    string Text,
    string Cell,
    IReadOnlyList<string> Lists,
    string Means,
    double Sureness
);
