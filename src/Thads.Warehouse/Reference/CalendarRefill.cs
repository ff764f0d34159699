using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Warehouse.Reference;

/// <summary>
/// Holidays, working days and deadlines are worked out from what ships with the product. Where a database was made by an older build, or
/// from an older list of holidays, they are brought up to date.
/// </summary>
internal sealed class CalendarRefill(WarehouseContext context)
{
    /// <returns>Whether anything differs from what it should be.</returns>
    public async Task<bool> DiffersAsync(CancellationToken cancellationToken) =>
        !await HasDaysAsync(cancellationToken) || (await OtherDeadlinesAsync(cancellationToken)).Count > 0;

    /// <returns>Whether anything differed.</returns>
    public async Task<bool> ApplyAsync(CancellationToken cancellationToken)
    {
        var hasDays = await HasDaysAsync(cancellationToken);
        if (!hasDays)
        {
            var holidays = Holidays();
            await context.Dates.ExecuteUpdateAsync(
                set => set.SetProperty(d => d.IsHoliday, d => holidays.Contains(d.DateKey)),
                cancellationToken
            );
            await context.Dates.ExecuteUpdateAsync(
                set => set.SetProperty(d => d.IsWorkingDay, d => d.DateKey != 0 && !d.IsWeekend && !d.IsHoliday),
                cancellationToken
            );
        }
        var others = await OtherDeadlinesAsync(cancellationToken);
        foreach (var (key, dueAt) in others)
        {
            await context
                .Periods.Where(p => p.PeriodKey == key)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.OfficeDueAt, dueAt), cancellationToken);
        }
        return !hasDays || others.Count > 0;
    }

    /// <summary>Whether the holidays are the very ones, and the working days as many as they leave: thousands of days are not read for it.</summary>
    private async Task<bool> HasDaysAsync(CancellationToken cancellationToken)
    {
        var holidays = await context
            .Dates.Where(d => d.IsHoliday)
            .Select(d => d.DateKey)
            .ToListAsync(cancellationToken);
        return Holidays().ToHashSet().SetEquals(holidays)
            && await context.Dates.CountAsync(d => d.IsWorkingDay, cancellationToken)
                == await context.Dates.CountAsync(
                    d => d.DateKey != 0 && !d.IsWeekend && !d.IsHoliday,
                    cancellationToken
                );
    }

    /// <summary>The periods whose deadline is another.</summary>
    private async Task<IReadOnlyList<(int PeriodKey, DateTime DueAt)>> OtherDeadlinesAsync(
        CancellationToken cancellationToken
    )
    {
        var stored = await context
            .Periods.Select(p => new { p.PeriodKey, p.OfficeDueAt })
            .ToDictionaryAsync(p => p.PeriodKey, p => p.OfficeDueAt, cancellationToken);
        return
        [
            .. ReferenceSeed
                .Periods()
                .Where(p => stored.TryGetValue(p.PeriodKey, out var dueAt) && dueAt != p.OfficeDueAt)
                .Select(p => (p.PeriodKey, p.OfficeDueAt)),
        ];
    }

    private static List<int> Holidays() => [.. new WorkCalendar().Holidays.Select(DateDimension.KeyOf)];
}
