using Thads.Etl.Cells;

namespace Thads.Etl.Tests.Support;

/// <summary>A sheet that was read to its end.</summary>
internal sealed record ReadSheet(SheetInfo Info, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>The cell at an address such as <c>AB12</c>; blank where there is none.</summary>
    public SheetCell this[string address]
    {
        get
        {
            var (number, column) = CellAddress.Parse(address);
            return Rows.FirstOrDefault(row => row.Number == number) is { } found ? found[column] : default;
        }
    }
}
