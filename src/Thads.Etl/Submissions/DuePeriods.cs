using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Submissions;

/// <summary>
/// Which period the work is about: the newest that has ended, and that there is an office to report on. Offices that have ended owe
/// nothing more, so that their last period stays the one that is shown.
/// </summary>
public sealed class DuePeriods(IWarehouseProvider provider, TimeProvider clock)
{
    /// <summary>The newest period that has ended, of those that the office reports on.</summary>
    /// <param name="officeCode">One office; null for whichever there are.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Null where no such period has ended.</returns>
    public async Task<PeriodDimension?> NewestAsync(string? officeCode, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        await using var context = provider.CreateContext();
        return await Owed(context, officeCode)
            .Where(period => period.EndDate < today)
            .OrderByDescending(period => period.PeriodKey)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The period that runs today and is due next.</summary>
    /// <returns>Null where no office reports on it.</returns>
    public async Task<PeriodDimension?> NextAsync(string? officeCode, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        await using var context = provider.CreateContext();
        return await Owed(context, officeCode)
            .Where(period => period.EndDate >= today && period.StartDate <= today)
            .OrderBy(period => period.PeriodKey)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>How many days there are to a deadline, on Vietnam's calendar: 0 today, less than 0 when it has passed.</summary>
    public int DaysTo(DateTime dueAt) =>
        // The deadline is the last moment of a day, or the first of the next.
        DateOnly.FromDateTime(dueAt.AddTicks(-1) + VietnamTime.Zone.BaseUtcOffset).DayNumber
        - VietnamTime.Today(clock).DayNumber;

    private static IQueryable<PeriodDimension> Owed(WarehouseContext context, string? officeCode)
    {
        var levels = OfficeDimension.ReportingLevels;
        var offices = context.Offices.Where(office =>
            levels.Contains(office.Level) && (officeCode == null || office.OfficeCode == officeCode)
        );
        return context
            .Periods.AsNoTracking()
            .Where(period =>
                period.PeriodKey != 0
                && offices.Any(office =>
                    office.ValidFrom <= period.EndDate && (office.ValidTo == null || office.ValidTo >= period.EndDate)
                )
            );
    }
}
