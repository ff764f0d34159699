namespace Thads.Warehouse.Schema;

/// <summary>A setting of the database that the product relies on.</summary>
/// <param name="Name">What the engine calls it.</param>
/// <param name="IsOn">Whether it is as it has to be.</param>
/// <param name="Mend">The command that switches it on.</param>
public sealed record ServerSetting(string Name, bool IsOn, string Mend);
