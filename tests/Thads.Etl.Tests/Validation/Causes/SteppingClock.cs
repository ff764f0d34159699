namespace Thads.Etl.Tests.Validation.Causes;

/// <summary>A clock that goes on by one step each time that it is looked at, however fast the machine is.</summary>
internal sealed class SteppingClock(TimeSpan step) : TimeProvider
{
    private long now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => now += step.Ticks;
}
