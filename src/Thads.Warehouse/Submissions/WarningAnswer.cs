namespace Thads.Warehouse.Submissions;

/// <summary>Why one warning is right as it is.</summary>
/// <param name="Code">The finding's code.</param>
/// <param name="Sheet">Its sheet, as the finding says.</param>
/// <param name="Cell">Its cell or range, as the finding says.</param>
/// <param name="Answer">The answer.</param>
public sealed record WarningAnswer(string Code, string? Sheet, string? Cell, string Answer);
