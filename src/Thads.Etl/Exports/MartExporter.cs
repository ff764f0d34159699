using Thads.Warehouse.Marts;
using Thads.Warehouse.Offices;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Exports;

/// <summary>
/// Gets marts out of the warehouse: every mart of the model, in every format. Names are resolved first, so that whoever decides what may be
/// exported decides on the mart and the office themselves.
/// </summary>
public sealed class MartExporter(IWarehouseProvider provider)
{
    /// <summary>The marts that there are, in order of name.</summary>
    public IReadOnlyList<MartTable> Marts()
    {
        using var context = provider.CreateContext();
        return MartTable.All(context);
    }

    /// <summary>The mart of a name, in any case, with its schema or without.</summary>
    /// <exception cref="ExportRefusedException">There is no such mart.</exception>
    public MartTable Find(string name)
    {
        using var context = provider.CreateContext();
        return MartTable.Find(context, name)
            ?? throw new ExportRefusedException(
                $"There is no mart {name}: {string.Join(", ", MartTable.All(context).Select(mart => mart.Name))}.",
                isUnknown: true
            );
    }

    /// <summary>The code of the office that is named, as the warehouse keeps it.</summary>
    /// <exception cref="ExportRefusedException">There is no such office.</exception>
    public async Task<string> FindOfficeAsync(string name, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return await context.FindOfficeCodeAsync(name, cancellationToken)
            ?? throw new ExportRefusedException($"There is no office {name}.", isUnknown: true);
    }

    /// <summary>Makes an export ready; nothing is read of the mart yet.</summary>
    /// <param name="mart">What <see cref="Find"/> found.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="filter">Which rows; an office's code is what <see cref="FindOfficeAsync"/> found.</param>
    /// <exception cref="ExportRefusedException">The mart has no years or offices to choose by.</exception>
    public MartExport Prepare(MartTable mart, ExportFormat format, MartFilter filter)
    {
        if (filter.Year is not null && !mart.HasYear)
        {
            throw new ExportRefusedException($"{mart.Name} has no years to choose by.", isUnknown: false);
        }
        if (filter.OfficeCode is not null && !mart.HasOffice)
        {
            throw new ExportRefusedException($"{mart.Name} has no offices to choose by.", isUnknown: false);
        }
        return new MartExport(provider, mart, format, filter);
    }
}
