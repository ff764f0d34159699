using System.ComponentModel.DataAnnotations;

namespace Thads.Warehouse.Providers;

/// <summary>Settings of section <c>Thads:Database</c>.</summary>
public sealed class DatabaseOptions
{
    public DatabaseEngine Provider { get; set; } = DatabaseEngine.Sqlite;

    /// <summary>How to reach the server; the embedded engine needs none, since its file lies in the data folder.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>
    /// How long one command may take, in seconds: the longest is the one that refreshes a mart whole, over years of registers.
    /// </summary>
    [Range(1, 7 * 24 * 3_600)]
    public int CommandTimeoutSeconds { get; set; } = 900;

    /// <summary>
    /// How long a statement of a transaction that writes waits for another's lock, in seconds; a job is then tried again, and a sender is
    /// asked to try again.
    /// </summary>
    public int LockTimeoutSeconds { get; set; } = 30;

    /// <summary>
    /// How long a transaction that writes may stand still, in seconds, before PostgreSQL ends it: a process that was frozen in the middle of
    /// one holds the others up no longer than that.
    /// </summary>
    public int IdleTransactionSeconds { get; set; } = 60;

    /// <summary>The most rows that EF Core sends in one command; null for its own choice. On SQL Server, 1 keeps it from batching at all.</summary>
    [Range(1, 1_000_000)]
    public int? MaxBatchSize { get; set; }

    /// <summary>
    /// Whether the schema is brought up to date at each start. Where a DBA runs the script of <c>db script</c> instead, a start on an
    /// older schema is refused.
    /// </summary>
    public bool MigrateAtStart { get; set; } = true;
}
