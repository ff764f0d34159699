namespace Thads.Etl.Workbooks.Rows;

/// <summary>How many rows are new, changed, gone and unchanged against what is loaded.</summary>
public sealed record RowChanges(int New, int Changed, int Gone, int Unchanged);
