namespace Thads.Etl.Submissions;

/// <summary>What a sweep of the inboxes came to.</summary>
/// <param name="Received">How many files were received.</param>
/// <param name="Refused">How many were put aside unread: too large, or links and other things that are not regular files.</param>
/// <param name="Troubled">The offices whose folder could not be swept to its end, by code; the log says why.</param>
public sealed record InboxSweep(int Received, int Refused, IReadOnlyList<string> Troubled);
