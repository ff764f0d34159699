namespace Thads.Etl.Validation;

/// <summary>What another office has loaded of the form at the months being checked: its column totals (cases, đồng) by code.</summary>
internal sealed record OfficeTotals(int StatYear, string OfficeCode, IReadOnlyDictionary<string, decimal> Totals);
