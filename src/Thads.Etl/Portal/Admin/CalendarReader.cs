using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Submissions;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Portal.Admin;

/// <summary>Reads periods, holidays and forms for the pages that change them.</summary>
public sealed class CalendarReader(IWarehouseProvider provider, TimeProvider clock)
{
    /// <summary>The statistical year that it is in Vietnam.</summary>
    public async Task<int> CurrentYearAsync(CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        await using var context = provider.CreateContext();
        return await context.Dates.Where(d => d.Date == today).Select(d => d.StatYear).SingleAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<PeriodRow>> PeriodsAsync(int year, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        var periods = await context
            .Periods.AsNoTracking()
            .Where(p => p.StatYear == year && p.PeriodKey != 0)
            .OrderBy(p => p.Months)
            .ToListAsync(cancellationToken);
        var keys = periods.ConvertAll(p => p.PeriodKey);
        var deadlines = await context
            .PeriodDeadlines.Where(d => keys.Contains(d.PeriodKey))
            .ToDictionaryAsync(d => d.PeriodKey, d => d.Reason, cancellationToken);
        var locks = await context
            .PeriodLocks.Where(l => keys.Contains(l.PeriodKey))
            .ToDictionaryAsync(l => l.PeriodKey, l => l.LockedBy, cancellationToken);
        var isEnglish = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
        return periods.ConvertAll(p => new PeriodRow(
            p.PeriodKey,
            isEnglish ? p.LabelEn : p.LabelVi,
            p.OfficeDueAt,
            deadlines.GetValueOrDefault(p.PeriodKey),
            locks.GetValueOrDefault(p.PeriodKey)
        ));
    }

    /// <summary>The holidays of a calendar year, as they now stand.</summary>
    public async Task<IReadOnlyList<DateOnly>> HolidaysAsync(int year, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return await context
            .Dates.Where(d => d.Year == year && d.IsHoliday)
            .OrderBy(d => d.DateKey)
            .Select(d => d.Date)
            .ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<FormDimension>> FormsAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return await context
            .Forms.AsNoTracking()
            .Where(f => f.FormKey != 0 && f.SubmittedBy == "office")
            .OrderBy(f => f.FormCode)
            .ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<OfficeDimension>> OfficesAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        var offices = await context
            .Offices.AsNoTracking()
            .OrderBy(o => o.OfficeCode)
            .ThenBy(o => o.ValidFrom)
            .ToListAsync(cancellationToken);
        return [.. offices.Where(o => o.Reports)];
    }

    public async Task<IReadOnlyList<OfficeSuccession>> SuccessionsAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return await context.OfficeSuccessions.AsNoTracking().ToListAsync(cancellationToken);
    }
}
