using Thads.Warehouse.Reference;

namespace Thads.Etl.Jobs;

/// <summary>Says in the log when deadlines are worked out for a year of which no holidays are known.</summary>
public sealed class HolidayWatch(ProvinceCalendar calendar, ILogger<HolidayWatch> logger)
{
    public async Task WarnAsync(CancellationToken cancellationToken)
    {
        var years = await calendar.YearsWithoutHolidaysAsync(cancellationToken);
        if (years.Count > 0)
        {
            logger.LogWarning(
                "No holidays are known of {Years}: deadlines there count days on which nobody works, until the province enters them",
                string.Join(", ", years)
            );
        }
    }
}
