using Thads.Warehouse.Loading;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Marts;

namespace Thads.Warehouse.Marts;

/// <summary>Asks for a refresh of the marts because of what was changed in the same transaction.</summary>
internal static class RefreshRequests
{
    /// <summary>Every office is refreshed.</summary>
    /// <param name="statYear">0 for every year.</param>
    /// <param name="months">0 for every period of the year.</param>
    public static async Task RequestRefreshAsync(
        this WarehouseContext context,
        int statYear,
        int months,
        CancellationToken cancellationToken
    )
    {
        context.MartRefreshRequests.Add(
            new MartRefreshRequest
            {
                RequestId = await KeyAllocator.DrawAsync(
                    context,
                    KeySequence.MartRefreshRequests,
                    1,
                    cancellationToken
                ),
                OfficeCode = OfficeDimension.WholeProvince,
                StatYear = statYear,
                Months = months,
            }
        );
        await context.SaveChangesAsync(cancellationToken);
    }
}
