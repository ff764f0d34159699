using System.ComponentModel.DataAnnotations;

namespace Thads.Etl.Operations;

/// <summary>Settings of section <c>Thads:Health</c>: what <c>/health/ready</c> takes for ill.</summary>
public sealed class HealthOptions
{
    /// <summary>How long the oldest submission may wait before the work counts as standing still.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "7.00:00:00")]
    public TimeSpan OldestWaiting { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>How long the warehouse may take to write one row, in whole seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);
}
