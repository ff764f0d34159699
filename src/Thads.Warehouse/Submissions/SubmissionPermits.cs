using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Text;

namespace Thads.Warehouse.Submissions;

/// <summary>
/// Leave for an office to send a form for a period that is locked, or in place of an approved one. It lasts until its expiry, however
/// often the office sends; one that has expired is kept, and permits nothing.
/// </summary>
public sealed class SubmissionPermits(IWarehouseProvider provider, AuditTrail trail, TimeProvider clock)
{
    private const int LongestReason = 4_000;

    /// <summary>Grants leave; what was granted before for the same office, form and period is replaced.</summary>
    /// <param name="expiresAt">The first moment (UTC) at which it permits nothing any more.</param>
    public async Task<PermitOutcome> GrantAsync(
        string officeCode,
        string formCode,
        int periodKey,
        DateTime expiresAt,
        string reason,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        if (WrittenReason.Of(reason) is not { } why)
        {
            return PermitOutcome.ReasonMissing;
        }
        var now = clock.GetUtcNow().UtcDateTime;
        if (expiresAt <= now)
        {
            return PermitOutcome.ExpiryPassed;
        }
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        if (await UnknownAsync(context, officeCode, formCode, periodKey, cancellationToken) is { } unknown)
        {
            return unknown;
        }
        await SubmissionLoader.LockAsync(context, officeCode, cancellationToken);
        var permit = await Slot(context, officeCode, formCode, periodKey).SingleOrDefaultAsync(cancellationToken);
        if (permit is null)
        {
            permit = new SubmissionPermit
            {
                OfficeCode = officeCode,
                FormCode = formCode,
                PeriodKey = periodKey,
                Reason = "",
                GrantedBy = "",
            };
            context.SubmissionPermits.Add(permit);
        }
        permit.ExpiresAt = expiresAt;
        permit.Reason = why.Truncate(LongestReason);
        permit.GrantedBy = actor.Name;
        permit.GrantedAt = now;
        await context.SaveChangesAsync(cancellationToken);
        await trail.AppendAsync(
            context,
            actor,
            Entry(AuditActions.PermitGranted, officeCode, formCode, periodKey) with
            {
                Detail = new Dictionary<string, string?>
                {
                    ["expires_at"] = expiresAt.ToString("u", CultureInfo.InvariantCulture),
                },
            },
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
        return PermitOutcome.Granted;
    }

    /// <returns>False when there was none.</returns>
    public async Task<bool> RevokeAsync(
        string officeCode,
        string formCode,
        int periodKey,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        if (!await Slot(context, officeCode, formCode, periodKey).AnyAsync(cancellationToken))
        {
            return false;
        }
        // What is being loaded under it is let through.
        await SubmissionLoader.LockAsync(context, officeCode, cancellationToken);
        if (await Slot(context, officeCode, formCode, periodKey).ExecuteDeleteAsync(cancellationToken) == 0)
        {
            return false;
        }
        await trail.AppendAsync(
            context,
            actor,
            Entry(AuditActions.PermitRevoked, officeCode, formCode, periodKey),
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Every permit, with those that have expired, by period, office and form.</summary>
    /// <param name="officeCode">One office; null for all.</param>
    public async Task<IReadOnlyList<SubmissionPermit>> ListAsync(
        string? officeCode,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        return await context
            .SubmissionPermits.AsNoTracking()
            .Where(permit => officeCode == null || permit.OfficeCode == officeCode)
            .OrderBy(permit => permit.PeriodKey)
            .ThenBy(permit => permit.OfficeCode)
            .ThenBy(permit => permit.FormCode)
            .ToListAsync(cancellationToken);
    }

    private static IQueryable<SubmissionPermit> Slot(
        WarehouseContext context,
        string officeCode,
        string formCode,
        int periodKey
    ) =>
        context.SubmissionPermits.Where(permit =>
            permit.OfficeCode == officeCode && permit.FormCode == formCode && permit.PeriodKey == periodKey
        );

    private static async Task<PermitOutcome?> UnknownAsync(
        WarehouseContext context,
        string officeCode,
        string formCode,
        int periodKey,
        CancellationToken cancellationToken
    )
    {
        var offices = context.Offices.Where(office => office.OfficeCode == officeCode && office.OfficeKey != 0);
        if (!await offices.AnyAsync(cancellationToken))
        {
            return PermitOutcome.UnknownOffice;
        }
        var forms = context.Forms.Where(form => form.FormCode == formCode && form.FormKey != 0);
        if (!await forms.AnyAsync(cancellationToken))
        {
            return PermitOutcome.UnknownForm;
        }
        var periods = context.Periods.Where(period => period.PeriodKey == periodKey && period.PeriodKey != 0);
        return await periods.AnyAsync(cancellationToken) ? null : PermitOutcome.UnknownPeriod;
    }

    private static AuditEntry Entry(string action, string officeCode, string formCode, int periodKey) =>
        new(
            action,
            string.Create(CultureInfo.InvariantCulture, $"permit:{officeCode}/{formCode}/{periodKey}"),
            officeCode
        );
}
