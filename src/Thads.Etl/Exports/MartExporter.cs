using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Exports;

/// <summary>Gets marts out of the warehouse: every mart of the model, in every format.</summary>
public sealed class MartExporter(IWarehouseProvider provider)
{
    /// <summary>The office code of rows about all offices together.</summary>
    private const string AllOffices = "ALL";

    /// <summary>The marts that there are, in order of name.</summary>
    public IReadOnlyList<MartTable> Marts()
    {
        using var context = provider.CreateContext();
        return MartTable.All(context);
    }

    /// <summary>Checks what is asked for against the marts and offices that there are; nothing is read of the mart yet.</summary>
    /// <exception cref="ExportRefusedException">There is no such mart or office, or the mart has no years or offices to choose by.</exception>
    public async Task<MartExport> PrepareAsync(
        string name,
        ExportFormat format,
        MartFilter filter,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        var marts = MartTable.All(context);
        var bare = name.StartsWith("mart.", StringComparison.OrdinalIgnoreCase) ? name["mart.".Length..] : name;
        var mart =
            marts.FirstOrDefault(mart => mart.Name.Equals(bare, StringComparison.OrdinalIgnoreCase))
            ?? throw new ExportRefusedException(
                $"There is no mart {name}: {string.Join(", ", marts.Select(mart => mart.Name))}.",
                isUnknown: true
            );
        if (filter.Year is not null && !mart.HasYear)
        {
            throw new ExportRefusedException($"{mart.Name} has no years to choose by.", isUnknown: false);
        }
        if (filter.OfficeCode is { } office)
        {
            if (!mart.HasOffice)
            {
                throw new ExportRefusedException($"{mart.Name} has no offices to choose by.", isUnknown: false);
            }
            office = office.ToUpperInvariant();
            if (office != AllOffices && !await context.Offices.AnyAsync(o => o.OfficeCode == office, cancellationToken))
            {
                throw new ExportRefusedException($"There is no office {office}.", isUnknown: true);
            }
            filter = filter with { OfficeCode = office };
        }
        return new MartExport(provider, mart, format, filter);
    }
}
