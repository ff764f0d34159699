namespace Thads.Etl.Submissions;

/// <summary>A column of the progress board: a form that may be sent for the period.</summary>
/// <param name="IsOwed">Whether every office owes it for this period.</param>
/// <param name="IsOfProvince">Whether the province alone sends it.</param>
public sealed record ProgressForm(string FormCode, string TitleVi, string TitleEn, bool IsOwed, bool IsOfProvince);
