namespace Thads.Etl.Portal.Submissions;

/// <summary>A period to choose: <c>2020-12</c> and what it is called.</summary>
public sealed record PeriodChoice(string Value, string Label);
