namespace Thads.Etl.Tests.Support;

/// <summary>A clock that goes by itself from a moment on, and can be put forward.</summary>
internal sealed class MovableClock(DateTimeOffset start) : TimeProvider
{
    private readonly long begun = TimeProvider.System.GetTimestamp();
    private TimeSpan ahead;

    public override DateTimeOffset GetUtcNow() => start + TimeProvider.System.GetElapsedTime(begun) + ahead;

    public void Advance(TimeSpan by) => ahead += by;
}
