using System.Globalization;
using Thads.Testing;

namespace Thads.Etl.Tests.Faults;

/// <summary>For as many minutes as <c>THADS_SOAK_MINUTES</c> says: <c>tests/soak.sh</c>.</summary>
public sealed class SoakTests
{
    [Test]
    [CancelAfter(14_400_000)]
    public async Task Nothing_is_lost_in_a_day_of_work_and_kills()
    {
        if (
            !double.TryParse(
                Environment.GetEnvironmentVariable("THADS_SOAK_MINUTES"),
                CultureInfo.InvariantCulture,
                out var minutes
            )
        )
        {
            Assert.Ignore("Only in the long form: tests/soak.sh");
        }
        if (PostgreSqlServer.Missing is { } reason)
        {
            Assert.Ignore(reason);
        }
        var seed = int.Parse(
            Environment.GetEnvironmentVariable("THADS_SOAK_SEED") ?? "7",
            CultureInfo.InvariantCulture
        );
        await using var soak = await Soak.StartAsync(seed);
        var stuck = await soak.RunAsync(TimeSpan.FromMinutes(minutes));
        var (lost, doubled, isEqual) = await soak.CountAsync();
        var waits = soak.Sent.Select(one => one.Waited).OfType<TimeSpan>().Order().ToList();
        (string Name, FormattableString Value)[] lines =
        [
            ("minutes, seed", $"{minutes}, {seed}"),
            ("sent, of which wrong", $"{soak.Sent.Count}, {soak.Sent.Count(one => one.IsWrong)}"),
            ("approved, reopened", $"{soak.Figures.Approvals}, {soak.Figures.Reopened}"),
            (
                "reads, failed, unanswered for a kill",
                $"{soak.Figures.Reads}, {soak.Figures.ReadsFailed}, {soak.Figures.ReadsUnanswered}"
            ),
            ("kills", $"{soak.Figures.Kills}"),
            ("lost", $"{lost}"),
            ("doubled", $"{doubled}"),
            ("stuck", $"{stuck}"),
            ("verify", $"{(isEqual ? "equal" : "DIFFERS")}"),
            (
                "a clerk's wait, middle and longest",
                $"{waits[waits.Count / 2].TotalSeconds:0.0} s, {soak.Figures.Longest.TotalSeconds:0.0} s"
            ),
            ("longest answer at the door", $"{soak.Figures.LongestAnswer.TotalSeconds:0.0} s"),
            ("memory/handles at the start", $"{soak.Figures.AtStart}"),
            ("memory/handles at the end", $"{soak.Figures.AtEnd}"),
        ];
        foreach (var (name, value) in lines)
        {
            await TestContext.Out.WriteLineAsync($"| {name} | {value.ToString(CultureInfo.InvariantCulture)} |");
        }
        Assert.That((lost, doubled, stuck, isEqual, soak.Figures.ReadsFailed), Is.EqualTo((0, 0, 0, true, 0)));
    }
}
