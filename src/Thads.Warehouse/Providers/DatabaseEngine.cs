namespace Thads.Warehouse.Providers;

/// <summary>The engines that the one model runs on.</summary>
public enum DatabaseEngine
{
    /// <summary>Embedded: one file, nothing to install.</summary>
    Sqlite,

    /// <summary>PostgreSQL 15 or newer.</summary>
    PostgreSql,

    /// <summary>SQL Server 2019 or newer.</summary>
    SqlServer,
}
