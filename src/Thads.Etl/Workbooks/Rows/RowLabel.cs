namespace Thads.Etl.Workbooks.Rows;

/// <summary>The name of a row, recognised.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Folded">For comparison; empty when the row has no name.</param>
/// <param name="Level">The level of the form's lists that it belongs to.</param>
/// <param name="Codes">The members that it can mean: none when it is unknown, several when it is ambiguous.</param>
/// <param name="IsHeading">Whether it is the heading of the label column itself.</param>
internal sealed record RowLabel(
    string Text,
    string Folded,
    int Level,
    IReadOnlyCollection<string> Codes,
    bool IsHeading
);
