using Microsoft.EntityFrameworkCore;
using Thads.Etl.Texts;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Notices;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Notices;

/// <summary>The e-mail addresses of offices, beside those of their accounts.</summary>
public sealed class OfficeAddressBook(IWarehouseProvider provider, AuditTrail trail, TimeProvider clock)
{
    /// <summary>So many addresses an office has at most.</summary>
    public const int Most = 10;

    private static readonly char[] Separators = [',', ';', ' ', '\t', '\r', '\n'];

    /// <summary>The addresses by office.</summary>
    public async Task<ILookup<string, string>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        var rows = await context
            .OfficeAddresses.AsNoTracking()
            .OrderBy(row => row.Address)
            .ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.OfficeCode, row => row.Address);
    }

    /// <summary>Sets the addresses of an office.</summary>
    /// <param name="officeCode">The office.</param>
    /// <param name="text">Addresses with commas, semicolons or blanks between; none to leave it without.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="cancellationToken">Leaves them as they were.</param>
    /// <returns>False where there is no such office, one is no address, or there are too many; nothing is changed then.</returns>
    public async Task<bool> SetAsync(string officeCode, string? text, Actor by, CancellationToken cancellationToken)
    {
        var addresses = (text ?? "")
            .Split(Separators, StringSplitOptions.RemoveEmptyEntries)
            .Select(MailAddress.Of)
            .Distinct()
            .ToList();
        if (addresses.Contains(null) || addresses.Count > Most)
        {
            return false;
        }
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        if (!await context.Offices.AnyAsync(office => office.OfficeCode == officeCode, cancellationToken))
        {
            return false;
        }
        var now = clock.GetUtcNow().UtcDateTime;
        await context.OfficeAddresses.Where(row => row.OfficeCode == officeCode).ExecuteDeleteAsync(cancellationToken);
        context.OfficeAddresses.AddRange(
            addresses.Select(address => new OfficeAddress
            {
                OfficeCode = officeCode,
                Address = address!,
                AddedBy = by.Name,
                AddedAt = now,
            })
        );
        await context.SaveChangesAsync(cancellationToken);
        await trail.AppendAsync(
            context,
            by,
            new AuditEntry(
                AuditActions.OfficeAddressesChanged,
                $"office:{officeCode}",
                officeCode,
                new Dictionary<string, string?> { ["addresses"] = string.Join(", ", addresses) }
            ),
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
