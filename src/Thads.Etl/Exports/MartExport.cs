using Thads.Warehouse.Marts;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Exports;

/// <summary>An export that makes sense, and only has to be written.</summary>
public sealed class MartExport(IWarehouseProvider provider, MartTable mart, ExportFormat format, MartFilter filter)
{
    public ExportFormat Format { get; } = format;
    public string MartName { get; } = mart.Name;

    /// <summary>The only office in it; null where it is of all.</summary>
    public string? OfficeCode { get; } = filter.OfficeCode;

    /// <summary>What a file of it is called, such as <c>kpi_office_year_2020_VP-244.csv</c>.</summary>
    public string FileName { get; } =
        string.Join('_', new object?[] { mart.Name, filter.Year, filter.OfficeCode }.Where(part => part is not null))
        + "."
        + format.Name;

    /// <summary>Writes the rows as they are read: what has been written is of one moment, and the mart is never in memory whole.</summary>
    public async Task WriteAsync(Stream output, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        await Format.WriteAsync(mart, mart.Rows(context, filter), output, cancellationToken);
    }
}
