using System.ComponentModel.DataAnnotations;

namespace Thads.Etl.Submissions;

/// <summary>How files are taken from the inboxes (section <c>Thads:Inbox</c>).</summary>
public sealed class InboxOptions
{
    /// <summary>How long a file must stay unchanged before it counts as finished.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan Settles { get; init; } = TimeSpan.FromSeconds(10);
}
