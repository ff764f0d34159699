namespace Thads.Etl.Tests.Faults;

/// <param name="Id">Its number.</param>
/// <param name="Office">Whose it is.</param>
/// <param name="Year">Of which year.</param>
/// <param name="IsWrong">Whether it has to be refused.</param>
/// <param name="SentAt">When it was sent, as a timestamp.</param>
internal sealed record SoakSubmission(int Id, string Office, int Year, bool IsWrong, long SentAt)
{
    /// <summary>How long it took from its sending until it was settled; null until then.</summary>
    public TimeSpan? Waited { get; set; }
}
