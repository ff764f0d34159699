namespace Thads.Portal.Tests;

/// <summary>A clock that runs as fast as any other, from a moment of the test's choice.</summary>
internal sealed class ShiftedClock(DateTimeOffset now) : TimeProvider
{
    private readonly TimeSpan shift = now - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + shift;
}
