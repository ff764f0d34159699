namespace Thads.Etl.Jobs;

/// <summary>What a run of a recurring job came to; kept in the history.</summary>
/// <param name="Message">In a few words, without personal data.</param>
/// <param name="FoundWork">Whether there was anything to do.</param>
public sealed record JobReport(string Message, bool FoundWork = true);
