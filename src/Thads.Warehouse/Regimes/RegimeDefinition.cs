namespace Thads.Warehouse.Regimes;

/// <summary>A circular on the statistics, as the province enters it.</summary>
/// <param name="Code">What data and layouts name it by, such as <c>TT-06-2019</c>; it stays.</param>
/// <param name="Title">As forms print it.</param>
/// <param name="ValidFrom">The first day of period's end that it is for.</param>
/// <param name="ValidTo">The last one; null where it is in force until the next begins.</param>
/// <param name="OfficeDeadlineDays">How long after the period's end an office may report.</param>
/// <param name="CountsWorkingDays">Whether those are working days; calendar days otherwise.</param>
/// <param name="Source">Where the deadline is known from: the article, or that it is assumed.</param>
/// <param name="OwedForms">The codes of the forms that every office owes.</param>
public sealed record RegimeDefinition(
    string Code,
    string Title,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    int OfficeDeadlineDays,
    bool CountsWorkingDays,
    string Source,
    IReadOnlyCollection<string> OwedForms
);
