namespace Thads.Etl.Reports;

/// <summary>Names the texts of the province's reports: Vietnamese by default, English beside it.</summary>
public sealed class ReportText;
