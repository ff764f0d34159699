using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Layouts;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Text;

namespace Thads.Warehouse.Layouts;

/// <summary>
/// Keeps the layouts with their history. Whether a definition makes sense is for whoever knows the forms to say; here it is written down,
/// with who taught it.
/// </summary>
public sealed class LayoutRegister(IWarehouseProvider provider, AuditTrail trail, TimeProvider clock)
{
    private const int LongestReason = 400;

    public async Task<KnownLayouts> LoadAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return await KnownLayouts.LoadAsync(context, cancellationToken);
    }

    /// <summary>Saves a layout; one that is known already, word for word, and in use is not saved again.</summary>
    /// <param name="definition">The layout.</param>
    /// <param name="origin">One of the origins of <see cref="LayoutRecord"/>.</param>
    /// <param name="submissionId">The submission that it was taught from; null for none.</param>
    /// <param name="by">Who teaches it.</param>
    /// <param name="cancellationToken">Leaves everything as it was.</param>
    public async Task<SavedLayout> SaveAsync(
        LayoutDefinition definition,
        string origin,
        int? submissionId,
        Actor by,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        // The sequence's row makes whoever saves the same at the same moment wait.
        var id = await context.NextKeysAsync(KeySequence.Layouts, 1, cancellationToken);
        var hash = definition.Hash;
        var known = await context
            .Set<LayoutRecord>()
            .Where(layout => layout.ContentHash == hash && layout.RetiredAt == null)
            .Select(layout => (int?)layout.LayoutId)
            .FirstOrDefaultAsync(cancellationToken);
        if (known is { } same)
        {
            return new SavedLayout(same, IsNew: false);
        }
        await AddAsync(context, id, definition, origin, submissionId, by.Name, cancellationToken);
        await ReferenceChanges.NoteAsync(context, cancellationToken);
        await AuditAsync(context, by, AuditActions.LayoutTaught, id, definition.Name, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new SavedLayout(id, IsNew: true);
    }

    /// <summary>Takes a layout out of use. What was read by it stays as it was accepted, and remembers it.</summary>
    public async Task<RetireOutcome> RetireAsync(
        int layoutId,
        string reason,
        Actor by,
        CancellationToken cancellationToken
    )
    {
        if (WrittenReason.Of(reason) is not { } why)
        {
            return RetireOutcome.ReasonMissing;
        }
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        var row = context.Set<LayoutRecord>().Where(layout => layout.LayoutId == layoutId);
        // Makes another who retires it wait.
        await row.ExecuteUpdateAsync(set => set.SetProperty(l => l.FirstRow, l => l.FirstRow), cancellationToken);
        switch (await row.SingleOrDefaultAsync(cancellationToken))
        {
            case null:
                return RetireOutcome.Unknown;
            case { Origin: LayoutRecord.Shipped }:
                return RetireOutcome.Shipped;
            case { RetiredAt: not null }:
                return RetireOutcome.AlreadyRetired;
            case var layout:
                (layout.RetiredBy, layout.RetiredAt, layout.RetiredReason) = (
                    by.Name,
                    clock.GetUtcNow().UtcDateTime,
                    why.Truncate(LongestReason)
                );
                await context.SaveChangesAsync(cancellationToken);
                await ReferenceChanges.NoteAsync(context, cancellationToken);
                await AuditAsync(context, by, AuditActions.LayoutRetired, layoutId, why, cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                return RetireOutcome.Retired;
        }
    }

    /// <summary>Brings the layouts that ship up to date: new ones are added, and one that a release has changed is retired.</summary>
    public async Task ShipAsync(IReadOnlyList<LayoutDefinition> shipped, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        var hashes = shipped.Select(layout => layout.Hash).ToHashSet();
        if (await ShippedAsync(context) is { } known && hashes.SetEquals(known.Select(layout => layout.ContentHash)))
        {
            return;
        }
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        var first = await context.NextKeysAsync(KeySequence.Layouts, shipped.Count, cancellationToken);
        known = await ShippedAsync(context);
        foreach (var gone in known.Where(layout => !hashes.Contains(layout.ContentHash)))
        {
            (gone.RetiredBy, gone.RetiredAt, gone.RetiredReason) = (
                Actor.System.Name,
                clock.GetUtcNow().UtcDateTime,
                "replaced by a release"
            );
        }
        foreach (var layout in shipped.Where(layout => known.TrueForAll(k => k.ContentHash != layout.Hash)))
        {
            await AddAsync(
                context,
                first++,
                layout,
                LayoutRecord.Shipped,
                submissionId: null,
                Actor.System.Name,
                cancellationToken
            );
        }
        await context.SaveChangesAsync(cancellationToken);
        await ReferenceChanges.NoteAsync(context, cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        Task<List<LayoutRecord>> ShippedAsync(WarehouseContext from) =>
            from.Set<LayoutRecord>()
                .Where(layout => layout.Origin == LayoutRecord.Shipped && layout.RetiredAt == null)
                .ToListAsync(cancellationToken);
    }

    /// <summary>What was read by a layout, newest first.</summary>
    public async Task<IReadOnlyList<Submission>> ReadByAsync(int layoutId, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return await context
            .Submissions.AsNoTracking()
            .Where(submission => submission.LayoutId == layoutId)
            .OrderByDescending(submission => submission.SubmissionId)
            .ToListAsync(cancellationToken);
    }

    private async Task AddAsync(
        WarehouseContext context,
        int id,
        LayoutDefinition definition,
        string origin,
        int? submissionId,
        string by,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        context.Add(
            new LayoutRecord
            {
                LayoutId = id,
                FormCode = definition.Form,
                RegimeCode = definition.Regime,
                Name = definition.Name,
                ValidFrom = definition.ValidFrom,
                ValidTo = definition.ValidTo,
                Title = definition.Title,
                FirstRow = definition.FirstRow,
                HeadingRows = definition.HeadingRows,
                OfficeCell = definition.OfficeCell,
                PeriodCell = definition.PeriodCell,
                UnitCell = definition.UnitCell,
                FigureCell = definition.FigureCell,
                Unit = definition.Unit,
                ContentHash = definition.Hash,
                Origin = origin,
                SubmissionId = submissionId,
                TaughtBy = by,
                TaughtAt = now,
            }
        );
        context.AddRange(
            definition.Columns.Select(
                (column, index) =>
                    new LayoutColumnRecord
                    {
                        LayoutId = id,
                        Ordinal = index + 1,
                        ColumnCode = column.Column,
                        Place = column.Place,
                        Headings = string.Join('\n', column.Headings),
                        Number = column.Number,
                    }
            )
        );
        if (definition.Words.Count > 0)
        {
            var first = await context.NextKeysAsync(KeySequence.Words, definition.Words.Count, cancellationToken);
            context.AddRange(
                definition.Words.Select(
                    (word, index) =>
                        new WordRecord
                        {
                            WordId = first + index,
                            LayoutId = id,
                            ListName = word.List,
                            Text = word.Text,
                            Means = word.Means,
                            SubmissionId = submissionId,
                            TaughtBy = by,
                            TaughtAt = now,
                        }
                )
            );
        }
        await context.SaveChangesAsync(cancellationToken);
    }

    private Task AuditAsync(
        WarehouseContext context,
        Actor by,
        string action,
        int layoutId,
        string what,
        CancellationToken cancellationToken
    ) =>
        trail.AppendAsync(
            context,
            by,
            new AuditEntry(
                action,
                string.Create(CultureInfo.InvariantCulture, $"layout:{layoutId}"),
                Detail: new Dictionary<string, string?> { ["what"] = what }
            ),
            cancellationToken
        );
}
