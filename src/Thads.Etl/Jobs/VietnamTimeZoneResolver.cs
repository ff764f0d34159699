using Hangfire;
using Thads.Etl.Submissions;

namespace Thads.Etl.Jobs;

/// <summary>Knows Vietnam's zone even on a machine without a time-zone database.</summary>
internal sealed class VietnamTimeZoneResolver : ITimeZoneResolver
{
    public TimeZoneInfo GetTimeZoneById(string timeZoneId) =>
        timeZoneId == VietnamTime.ZoneId ? VietnamTime.Zone : TimeZoneInfo.FindSystemTimeZoneById(timeZoneId);
}
