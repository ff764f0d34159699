namespace Thads.Etl.Workbooks.Printing;

/// <summary>What a printed form says around its table.</summary>
/// <param name="OfficeName">The sending office.</param>
/// <param name="StatYear">The statistical year.</param>
/// <param name="Months">1 to 12.</param>
/// <param name="RegimeTitle">The circular that prescribes the form.</param>
/// <param name="MoneyUnit">What one printed unit of money is worth in đồng: 1, 1,000 or 1,000,000.</param>
/// <param name="Note">A line below the title, such as a mark that the figures are synthetic.</param>
/// <param name="SignedOn">The day in the footer.</param>
/// <param name="TitleFigure">The figure above the table, for a form that has one.</param>
public sealed record PrintedSheet(
    string OfficeName,
    int StatYear,
    int Months,
    string RegimeTitle,
    decimal MoneyUnit,
    string? Note,
    DateOnly SignedOn,
    decimal? TitleFigure = null
)
{
    /// <summary>Whom the form is sent to.</summary>
    public string Recipient { get; init; } = "Cục Thi hành án dân sự tỉnh";
}
