using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Thads.Warehouse.Model;

namespace Thads.Warehouse.Providers;

/// <summary>Whether a database comes from a line of versions that this build belongs to: whether it knows every migration applied there.</summary>
internal static class MigrationHistory
{
    /// <summary>To be asked before anything is changed.</summary>
    /// <exception cref="UnknownSchemaException">The database holds a migration that this build has not.</exception>
    public static async Task EnsureKnownAsync(
        IWarehouseProvider provider,
        WarehouseContext context,
        CancellationToken cancellationToken
    )
    {
        var applied = await context.Database.GetAppliedMigrationsAsync(cancellationToken);
        if (Refusal(provider.Location, [.. context.Database.GetMigrations()], applied) is { } refusal)
        {
            throw refusal;
        }
    }

    /// <summary>Applies every migration that the database has not.</summary>
    /// <exception cref="IncompleteModelException">The model has changed since the last migration; nothing was applied.</exception>
    public static async Task ApplyAsync(WarehouseContext context, CancellationToken cancellationToken)
    {
        try
        {
            await context.Database.MigrateAsync(cancellationToken);
        }
        catch (InvalidOperationException e)
            when (e.Message.Contains(nameof(RelationalEventId.PendingModelChangesWarning), StringComparison.Ordinal))
        {
            throw IncompleteModelException.NotMigrated(e);
        }
    }

    /// <param name="location">Where the database is, for people.</param>
    /// <param name="known">The migrations of this build, in their order, which is that of their names.</param>
    /// <param name="applied">Those that the database holds.</param>
    /// <returns>Why this build cannot work on the database, and what to do; null when it can.</returns>
    public static UnknownSchemaException? Refusal(
        string location,
        IReadOnlyList<string> known,
        IEnumerable<string> applied
    )
    {
        var unknown = applied.Except(known).Order(StringComparer.Ordinal).LastOrDefault();
        if (unknown is null)
        {
            return null;
        }
        return string.CompareOrdinal(unknown, known[^1]) > 0
            ? new UnknownSchemaException(
                $"{location} was brought up to date by a newer version of this program, which made migration {unknown}. Nothing was changed. Start that version, or a copy of the database from before."
            )
            : new UnknownSchemaException(
                $"{location} was made by an early preview of this program: it holds migration {unknown}, and there is no way from there to the schema of this version. Nothing was changed. Name another data folder (Thads:DataFolder) or an empty database (Thads:Database:ConnectionString) and send the workbooks in again; the preview can still open the old one."
            );
    }
}
