using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Marts;
using Thads.Warehouse.Providers;

namespace Thads.Warehouse.Marts;

/// <summary>Keeps the marts equal to the facts: replaces the partitions that loads have touched, all in one transaction.</summary>
public sealed class MartRefresher(
    IWarehouseProvider provider,
    MartScripts scripts,
    TimeProvider clock,
    IStepObserver observer
)
{
    /// <summary>Serves every request that waits. Readers see the marts as they were until all of them are replaced.</summary>
    /// <returns>How many requests were served.</returns>
    public async Task<int> RefreshPendingAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        if (!await context.MartRefreshRequests.AnyAsync(cancellationToken))
        {
            return 0;
        }
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        var served = await ServeAsync(context, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        observer.Passed(Step.RefreshCommitted, 0);
        return served;
    }

    /// <summary>Replaces every mart whole, inside the caller's transaction.</summary>
    public async Task RefreshAllAsync(WarehouseContext context, CancellationToken cancellationToken)
    {
        context.MartRefreshRequests.Add(
            new MartRefreshRequest
            {
                RequestId = await context.NextKeysAsync(KeySequence.MartRefreshRequests, 1, cancellationToken),
                OfficeCode = OfficeDimension.WholeProvince,
                StatYear = 0,
                Months = 0,
            }
        );
        await context.SaveChangesAsync(cancellationToken);
        await ServeAsync(context, cancellationToken);
    }

    private async Task<int> ServeAsync(WarehouseContext context, CancellationToken cancellationToken)
    {
        var served = await context.MartRefreshRequests.ExecuteUpdateAsync(
            set => set.SetProperty(request => request.Claim, 1),
            cancellationToken
        );
        observer.Passed(Step.RefreshRequestsClaimed, 0);
        foreach (var script in scripts.Scripts)
        {
            await ExecuteAsync(context, script, cancellationToken);
        }
        await context.MartRefreshRequests.Where(request => request.Claim == 1).ExecuteDeleteAsync(cancellationToken);
        observer.Passed(Step.MartsReplaced, 0);
        return served;
    }

    private async Task ExecuteAsync(WarehouseContext context, string script, CancellationToken cancellationToken)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
#pragma warning disable CA2100 // The scripts are part of the build; their one value is a parameter.
        command.CommandText = script;
#pragma warning restore CA2100
        AddParameter(command, "@refreshed_at", clock.GetUtcNow().UtcDateTime);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static void AddParameter(DbCommand command, string name, object value)
    {
        if (command.CommandText.Contains(name, StringComparison.Ordinal))
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }
    }
}
