using System.ComponentModel.DataAnnotations;

namespace Thads.Etl.Submissions;

/// <summary>How the inboxes are swept (section <c>Thads:Schedule</c>, beside when they are).</summary>
public sealed class InboxOptions
{
    /// <summary>How long a file in an inbox must stay unchanged before it counts as finished.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan InboxSettles { get; init; } = TimeSpan.FromSeconds(10);
}
