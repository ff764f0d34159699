namespace Thads.Warehouse.Marts;

/// <summary>Which rows of a mart are wanted; null means all.</summary>
/// <param name="Year">A statistical year.</param>
/// <param name="OfficeCode">An office's code, such as <c>VP-244</c>.</param>
public sealed record MartFilter(int? Year = null, string? OfficeCode = null)
{
    public static MartFilter Nothing { get; } = new();
}
