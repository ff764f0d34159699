namespace Thads.Etl.Layouts;

/// <summary>What a column of the sheet is taken for.</summary>
/// <param name="Code">The form's code, <c>row_label</c> or <c>ignored</c>.</param>
/// <param name="Sureness">From 0 to 1.</param>
/// <param name="Reason">What it rests on.</param>
public sealed record GuessedColumn(string Code, double Sureness, GuessReason Reason);
