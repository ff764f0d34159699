namespace Thads.Etl.Retention;

/// <summary>What of one kind has been kept for longer than it is to be.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Days">How long it is kept.</param>
/// <param name="Before">What is older than this moment (UTC) goes.</param>
/// <param name="Rows">How many rows that is; of workbooks, files.</param>
/// <param name="Bytes">How many bytes of workbooks; null for other kinds.</param>
public sealed record RetentionItem(RetentionKind Kind, int Days, DateTime Before, int Rows, long? Bytes);
