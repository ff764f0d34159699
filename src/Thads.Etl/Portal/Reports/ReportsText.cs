namespace Thads.Etl.Portal.Reports;

/// <summary>Names the texts of the pages of the province's reports.</summary>
public sealed class ReportsText;
