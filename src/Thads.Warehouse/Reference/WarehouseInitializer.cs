using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Schema;

namespace Thads.Warehouse.Reference;

/// <summary>Makes a database ready for work: the schema and its views up to date, and every dimension holding the members it ships with.</summary>
/// <param name="provider">The database.</param>
/// <param name="bulkWriter">Writes the members.</param>
/// <param name="settings">Whether the schema may be changed; null means that it may.</param>
public sealed class WarehouseInitializer(
    IWarehouseProvider provider,
    IBulkWriter bulkWriter,
    DatabaseOptions? settings = null
)
{
    /// <summary>The codes of the forms in <c>forms.csv</c>, which every warehouse holds.</summary>
    public static IReadOnlyList<string> FormCodes { get; } =
    [.. ReferenceSeed.Forms().Where(form => form.FormKey != 0).Select(form => form.FormCode)];

    /// <exception cref="IncompleteModelException">The model has changed and no migration says so; nothing was changed.</exception>
    /// <exception cref="UnknownSchemaException">The schema is of an early preview or of a newer version; nothing was changed.</exception>
    /// <exception cref="SchemaBehindException">The schema is to be brought up to date by a DBA first; nothing was changed.</exception>
    public async Task InitializeAsync(CancellationToken cancellationToken)
    {
        if (settings is { MigrateAtStart: false })
        {
            await RefuseIfBehindAsync(cancellationToken);
        }
        else
        {
            await provider.MigrateAsync(cancellationToken);
        }
        await using var context = provider.CreateContext();
        // Nearly always there is nothing to add, and then no writer's place is taken.
        if (
            await SchemaObjects.AreCurrentAsync(provider, context, cancellationToken)
            && !await SeedAsync(context, isDryRun: true, cancellationToken)
            && !await new CalendarRefill(context).DiffersAsync(cancellationToken)
        )
        {
            return;
        }
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        // Of two processes that start at once, the second finds what the first has added.
        await provider.LockRefreshAsync(context, cancellationToken);
        var isChanged = await SeedAsync(context, isDryRun: false, cancellationToken);
        isChanged |= (await new CalendarRefill(context).ApplyAsync(cancellationToken)).IsAny;
        await SchemaObjects.CreateAsync(provider, context, cancellationToken);
        if (isChanged)
        {
            await ReferenceChanges.NoteAsync(context, cancellationToken);
            await RefreshMartsAsync(context, cancellationToken);
        }
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task RefuseIfBehindAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        await MigrationHistory.EnsureKnownAsync(provider, context, cancellationToken);
        var pending = (await context.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count > 0)
        {
            throw SchemaBehindException.Lacks(provider.Location, pending);
        }
        if (!await SchemaObjects.AreCurrentAsync(provider, context, cancellationToken))
        {
            throw SchemaBehindException.OfOtherViews(provider.Location);
        }
    }

    /// <summary>The marts may say otherwise now: whatever they hold is shown anew.</summary>
    private static async Task RefreshMartsAsync(WarehouseContext context, CancellationToken cancellationToken)
    {
        if (!await context.Submissions.AnyAsync(s => s.AcceptedAt != null, cancellationToken))
        {
            return;
        }
        await context.RequestRefreshAsync(statYear: 0, months: 0, cancellationToken);
    }

    /// <returns>Whether any member was missing.</returns>
    private async Task<bool> SeedAsync(WarehouseContext context, bool isDryRun, CancellationToken cancellationToken)
    {
        var isMissing = await TableAsync(ReferenceSeed.Dates());
        isMissing |= await TableAsync(ReferenceSeed.Periods());
        isMissing |= await TableAsync(ReferenceSeed.Offices());
        isMissing |= await StructureAsync(context, isDryRun, cancellationToken);
        isMissing |= await TableAsync(ReferenceSeed.Regimes());
        isMissing |= await TableAsync(ReferenceSeed.Forms());
        foreach (var category in WarehouseTables.Categories)
        {
            isMissing |= await Generic.Call<Task<bool>>(
                GetType(),
                nameof(CategoryAsync),
                category,
                this,
                context,
                isDryRun,
                cancellationToken
            );
        }
        isMissing |= await TableAsync(ReferenceSeed.CodeLists());
        isMissing |= await TableAsync(ReferenceSeed.LoadLocks());
        isMissing |= await TableAsync(ReferenceSeed.KeySequences());
        isMissing |= await TableAsync(ReferenceSeed.Officers());
        isMissing |= await TableAsync(ReferenceSeed.Staff());
        isMissing |= await TableAsync(ReferenceSeed.Submissions());
        return isMissing;

        Task<bool> TableAsync<TRow>(IEnumerable<TRow> seed)
            where TRow : class => SeedTableAsync(context, seed, isDryRun, cancellationToken);
    }

    /// <summary>The bridge is there for every office, from the day on that there is a bridge.</summary>
    private static async Task<bool> StructureAsync(
        WarehouseContext context,
        bool isDryRun,
        CancellationToken cancellationToken
    )
    {
        if (await OfficeStructure.IsCompleteAsync(context, cancellationToken))
        {
            return false;
        }
        if (!isDryRun)
        {
            await OfficeStructure.ReplaceAsync(context, cancellationToken);
        }
        return true;
    }

    private Task<bool> CategoryAsync<TCategory>(
        WarehouseContext context,
        bool isDryRun,
        CancellationToken cancellationToken
    )
        where TCategory : CategoryDimension, new() =>
        SeedTableAsync(context, ReferenceSeed.Categories<TCategory>(), isDryRun, cancellationToken);

    /// <summary>Adds the members that are not there yet; those that are there belong to the province and stay as they are.</summary>
    private async Task<bool> SeedTableAsync<TRow>(
        WarehouseContext context,
        IEnumerable<TRow> seed,
        bool isDryRun,
        CancellationToken cancellationToken
    )
        where TRow : class
    {
        var rows = seed.ToList();
        // Nobody adds days: for them their number tells, without reading them all.
        if (typeof(TRow) == typeof(DateDimension) && await context.Dates.CountAsync(cancellationToken) == rows.Count)
        {
            return false;
        }
        var key = context.Model.FindEntityType(typeof(TRow))!.FindPrimaryKey()!.Properties;
        var known = (await context.Set<TRow>().AsNoTracking().ToListAsync(cancellationToken)).Select(KeyOf).ToHashSet();
        var missing = rows.FindAll(row => !known.Contains(KeyOf(row)));
        if (missing.Count > 0 && !isDryRun)
        {
            await bulkWriter.WriteAsync(context, missing, cancellationToken);
        }
        return missing.Count > 0;

        string KeyOf(TRow row) => string.Join('|', key.Select(part => part.PropertyInfo!.GetValue(row)));
    }
}
