namespace Thads.Warehouse.Audit;

/// <summary>Whoever does something.</summary>
/// <param name="Name">An account's user name, <c>key:3 name</c>, <c>cli:user</c> or <c>system</c>.</param>
/// <param name="OfficeCode">The office it belongs to; null where to none.</param>
/// <param name="RemoteAddress">Where it came from over the network.</param>
public sealed record Actor(string Name, string? OfficeCode = null, string? RemoteAddress = null)
{
    /// <summary>What the product does by itself.</summary>
    public static Actor System { get; } = new("system");
}
