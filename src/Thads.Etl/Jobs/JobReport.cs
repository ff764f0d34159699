namespace Thads.Etl.Jobs;

/// <summary>What a run of a recurring job came to; kept in the history.</summary>
/// <param name="Message">In a few words, without personal data.</param>
/// <param name="FoundWork">Whether there was anything to do.</param>
/// <param name="IsRefused">Whether it did nothing, because another run of the same job was under way.</param>
public sealed record JobReport(string Message, bool FoundWork = true, bool IsRefused = false)
{
    public static JobReport Refused { get; } =
        new("Refused: another run of this job is under way, here or in another process.", IsRefused: true);
}
