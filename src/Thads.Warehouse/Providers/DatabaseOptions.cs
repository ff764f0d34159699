namespace Thads.Warehouse.Providers;

/// <summary>Settings of section <c>Thads:Database</c>.</summary>
public sealed class DatabaseOptions
{
    public DatabaseEngine Provider { get; set; } = DatabaseEngine.Sqlite;

    /// <summary>How to reach the server; the embedded engine needs none, since its file lies in the data folder.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>
    /// How long one command may take, in seconds. Commands wait for one another's locks: a load may have to outwait a rebuild.
    /// </summary>
    public int CommandTimeoutSeconds { get; set; } = 900;

    /// <summary>The most rows that EF Core sends in one command; null for its own choice. On SQL Server, 1 keeps it from batching at all.</summary>
    public int? MaxBatchSize { get; set; }

    /// <summary>
    /// Whether the schema is brought up to date at each start. Where a DBA runs the script of <c>db script</c> instead, a start on an
    /// older schema is refused.
    /// </summary>
    public bool MigrateAtStart { get; set; } = true;
}
