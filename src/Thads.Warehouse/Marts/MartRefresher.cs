using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model;
using Thads.Warehouse.Providers;

namespace Thads.Warehouse.Marts;

/// <summary>Keeps the marts equal to the facts: replaces the partitions that loads have touched, all in one transaction.</summary>
public sealed class MartRefresher(IWarehouseProvider provider, TimeProvider clock, IStepObserver observer)
{
    private readonly SqlScripts scripts = new(provider, "marts");
    private readonly SqlScripts fullScripts = new(provider, "marts", isFullRefresh: true);

    /// <summary>Whether any partition waits to be replaced.</summary>
    public async Task<bool> IsPendingAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return await context.MartRefreshRequests.AnyAsync(cancellationToken);
    }

    /// <summary>Serves every request that waits. Readers see the marts as they were until all of them are replaced.</summary>
    /// <returns>How many requests were served.</returns>
    public Task<int> RefreshPendingAsync(CancellationToken cancellationToken) =>
        provider.RetryAsync(TryRefreshPendingAsync, clock, observer.MetPassingFault, cancellationToken);

    private async Task<int> TryRefreshPendingAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        if (!await context.MartRefreshRequests.AnyAsync(cancellationToken))
        {
            return 0;
        }
        await using var transaction = await provider.BeginRefreshAsync(context, cancellationToken);
        // The requests that are served are marked, so that those that come in from now on are not deleted with them at the end.
        var served = await context.MartRefreshRequests.ExecuteUpdateAsync(
            set => set.SetProperty(request => request.Claim, 1),
            cancellationToken
        );
        observer.Passed(Step.RefreshRequestsClaimed, 0);
        var claimed = context.MartRefreshRequests.Where(request => request.Claim == 1);
        foreach (var scope in MartScope.Of(await claimed.AsNoTracking().ToListAsync(cancellationToken)))
        {
            await ReplaceAsync(context, scope, cancellationToken);
        }
        await claimed.ExecuteDeleteAsync(cancellationToken);
        observer.Passed(Step.MartsReplaced, 0);
        await transaction.CommitAsync(cancellationToken);
        observer.Passed(Step.RefreshCommitted, 0);
        return served;
    }

    /// <summary>Replaces every mart whole, in a transaction of its own.</summary>
    public Task RefreshAllAsync(CancellationToken cancellationToken) =>
        provider.RetryAsync(
            async token =>
            {
                await using var context = provider.CreateContext();
                await using var transaction = await provider.BeginRefreshAsync(context, token);
                await RefreshAllAsync(context, token);
                await transaction.CommitAsync(token);
                return true;
            },
            clock,
            observer.MetPassingFault,
            cancellationToken
        );

    /// <summary>
    /// Replaces every mart whole, one year after the other, each in its own transaction: the years of accepted submissions, and any other
    /// year that a mart has rows of.
    /// </summary>
    internal async Task RefreshYearsAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        foreach (var year in await YearsAsync(context, cancellationToken))
        {
            await provider.RetryAsync(
                async token =>
                {
                    await using var refreshed = provider.CreateContext();
                    await using var transaction = await provider.BeginRefreshAsync(refreshed, token);
                    await ReplaceAsync(refreshed, MartScope.OfYear(year), token);
                    await transaction.CommitAsync(token);
                    return true;
                },
                clock,
                observer.MetPassingFault,
                cancellationToken
            );
        }
    }

    private async Task<IReadOnlyList<int>> YearsAsync(WarehouseContext context, CancellationToken cancellationToken)
    {
        var years = await context
            .Submissions.Where(s => s.AcceptedAt != null)
            .Select(s => s.StatYear!.Value)
            .Distinct()
            .ToListAsync(cancellationToken);
        foreach (var mart in WarehouseTables.Marts.Select(type => context.Model.FindEntityType(type)!))
        {
            var year = mart.GetProperties().Select(property => property.GetColumnName()).Single(MartTable.IsYear);
            years.AddRange(
                await context
                    .Database.SqlQueryRaw<int>(
                        provider.Dialect($"select distinct {year} as \"Value\" from mart.{mart.GetTableName()}")
                    )
                    .ToListAsync(cancellationToken)
            );
        }
        return [.. years.Distinct().Order()];
    }

    /// <summary>Replaces every mart whole inside the caller's transaction, and deletes every request that the transaction sees.</summary>
    internal async Task RefreshAllAsync(WarehouseContext context, CancellationToken cancellationToken)
    {
        await context.MartRefreshRequests.ExecuteDeleteAsync(cancellationToken);
        await ReplaceAsync(context, MartScope.Everything, cancellationToken);
    }

    private async Task ReplaceAsync(WarehouseContext context, MartScope scope, CancellationToken cancellationToken)
    {
        var (firstKey, lastKey) = await OfficeKeysAsync(context, scope, cancellationToken);
        await (scope.IsAllOffices ? fullScripts : scripts).RunAsync(
            context,
            [
                .. scope.Parameters(),
                ("@first_office_key", firstKey),
                ("@last_office_key", lastKey),
                ("@last_carried_months", await LastCarriedMonthsAsync(context, scope, cancellationToken)),
                ("@refreshed_at", UtcDateTimeConverter.ToMillisecond(clock.GetUtcNow().UtcDateTime)),
            ],
            scope.Kind,
            cancellationToken
        );
    }

    /// <summary>The first and last key of the office's versions, between which its facts are looked for; an empty range for an unknown office.</summary>
    private static async Task<(int First, int Last)> OfficeKeysAsync(
        WarehouseContext context,
        MartScope scope,
        CancellationToken cancellationToken
    )
    {
        if (scope.IsAllOffices)
        {
            return (0, int.MaxValue);
        }
        var versions = context.Offices.Where(office => office.OfficeCode == scope.OfficeCode);
        return (
            await versions.MinAsync(office => (int?)office.OfficeKey, cancellationToken) ?? int.MaxValue,
            await versions.MaxAsync(office => (int?)office.OfficeKey, cancellationToken) ?? 0
        );
    }

    /// <summary>The last period of the year whose sums for the province hold what is replaced: a later one where an office ended within the year.</summary>
    private static async Task<int> LastCarriedMonthsAsync(
        WarehouseContext context,
        MartScope scope,
        CancellationToken cancellationToken
    )
    {
        const int WholeYear = 12;
        if (scope.Months == 0)
        {
            return WholeYear;
        }
        var endsWithin = await context
            .Periods.Where(period => period.StatYear == scope.StatYear)
            .AnyAsync(
                period =>
                    context.Offices.Any(office =>
                        office.IsCurrent && office.ValidTo >= period.StartDate && office.ValidTo < period.EndDate
                    ),
                cancellationToken
            );
        return endsWithin ? WholeYear : scope.Months;
    }
}
