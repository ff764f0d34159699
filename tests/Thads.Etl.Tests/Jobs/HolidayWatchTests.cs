using Microsoft.Extensions.Logging;
using Thads.Etl.Jobs;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Tests.Jobs;

public sealed class HolidayWatchTests
{
    [Test]
    public async Task It_warns_of_a_year_without_holidays_and_is_silent_otherwise()
    {
        await using var hub = await TestHub.StartAsync();
        var log = new ListLogger();
        var watch = new HolidayWatch(hub.Get<ProvinceCalendar>(), log);
        await watch.WarnAsync(default);
        Assert.That(log.Lines, Is.Empty);
        hub.Clock.SetUtcNow(new DateTimeOffset(2028, 1, 3, 0, 0, 0, TimeSpan.Zero));
        await watch.WarnAsync(default);
        Assert.That(log.Lines, Has.Count.EqualTo(1));
        Assert.That(log.Lines[0], Does.StartWith("Warning No holidays are known of 2028"));
    }

    private sealed class ListLogger : ILogger<HolidayWatch>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Lines.Add($"{logLevel} {formatter(state, exception)}");
    }
}
