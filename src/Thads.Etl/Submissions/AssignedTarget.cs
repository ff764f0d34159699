namespace Thads.Etl.Submissions;

/// <summary>The targets of one office for a year.</summary>
/// <param name="OfficeCode">The office, or <c>ALL</c> for the whole province.</param>
/// <param name="CasesRate">Chỉ tiêu về việc, percent.</param>
/// <param name="MoneyRate">Chỉ tiêu về tiền, percent.</param>
/// <param name="Version">Lần giao, from 1.</param>
public sealed record AssignedTarget(string OfficeCode, decimal CasesRate, decimal MoneyRate, int Version = 0);
