using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model;

namespace Thads.Warehouse.Offices;

/// <summary>
/// Finds the office that somebody names. Whoever decides what may be seen or done decides on the code that is found, never on the name as
/// it was written: two spellings of one office must not be two answers.
/// </summary>
public static class OfficeLookup
{
    /// <param name="context">The warehouse.</param>
    /// <param name="written">An office's code in either case; <c>ALL</c> for the whole province.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The code as the warehouse keeps it; null where there is no such office, in no year.</returns>
    public static async Task<string?> FindOfficeCodeAsync(
        this WarehouseContext context,
        string written,
        CancellationToken cancellationToken
    )
    {
        var code = written.Trim().ToUpperInvariant();
        return await context
            .Offices.Where(office => office.OfficeCode == code && office.OfficeKey != 0)
            .Select(office => office.OfficeCode)
            .FirstOrDefaultAsync(cancellationToken);
    }
}
