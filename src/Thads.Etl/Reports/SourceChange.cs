namespace Thads.Etl.Reports;

/// <summary>What has become of an office's figures since a report was made.</summary>
/// <param name="OfficeCode">The office.</param>
/// <param name="Kind">What has happened.</param>
/// <param name="Was">The submission that the report was made of; null where there was none.</param>
/// <param name="Is">The one that it would be made of now; null where there is none.</param>
public sealed record SourceChange(string OfficeCode, SourceChangeKind Kind, int? Was, int? Is);
