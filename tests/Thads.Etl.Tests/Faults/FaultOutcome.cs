namespace Thads.Etl.Tests.Faults;

/// <summary>What came of a fault that was injected again and again.</summary>
/// <param name="Tries">How often.</param>
/// <param name="Received">How many workbooks were taken meanwhile: whoever sent one was told that it is stored.</param>
/// <param name="Lost">Those of them that are not there, or were given up.</param>
/// <param name="Doubled">Slots that two submissions fill, and facts that are there twice or count for nothing.</param>
/// <param name="Stuck">Those that were not settled in the time that they had.</param>
/// <param name="IsEqual">Whether the warehouse is what its submissions make it.</param>
internal sealed record FaultOutcome(int Tries, int Received, int Lost, int Doubled, int Stuck, bool IsEqual)
{
    public bool IsGood => (Lost, Doubled, Stuck, IsEqual) == (0, 0, 0, true);
}
