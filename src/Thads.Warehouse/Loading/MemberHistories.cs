using Thads.Warehouse.Model;
using Thads.Warehouse.Providers;

namespace Thads.Warehouse.Loading;

/// <summary>
/// Settles when each version of a reported member was in force, and deletes the versions that no fact points at any more. Done in the
/// transaction that changes the facts, under the office's lock, since a member belongs to one office.
/// </summary>
public sealed class MemberHistories(IWarehouseProvider provider)
{
    private readonly SqlScripts scripts = new(provider, "dimensions");

    public Task SettleAsync(WarehouseContext context, string officeCode, CancellationToken cancellationToken) =>
        scripts.RunAsync(
            context,
            [("@first_office", officeCode), ("@last_office", officeCode)],
            "one office",
            cancellationToken
        );

    public Task SettleAllAsync(WarehouseContext context, CancellationToken cancellationToken) =>
        scripts.RunAsync(context, [("@first_office", ""), ("@last_office", "~")], "every office", cancellationToken);
}
