using Microsoft.EntityFrameworkCore;
using Thads.Etl.Notices;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Notices;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Notices;

/// <summary>Deadlines are told before and after, the province has its morning, and who is missing something is asked once a day.</summary>
public sealed class NoticePlannerTests
{
    private const int Period = 202_012;
    private static readonly Actor Province = new("tinh");
    private TestHub hub = null!;

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task Each_office_that_misses_something_is_told_three_days_and_one_before_on_the_day_and_after_it_once_each()
    {
        // The deadline for FY2020 at 12 months is the second of October.
        hub = await StartAsync(new DateTimeOffset(2020, 9, 29, 7, 0, 0, TimeSpan.FromHours(7)));
        for (var day = 29; day <= 36; day++)
        {
            if (day == 31)
            {
                await CompleteAsync("VP-244");
            }
            for (var hour = 0; hour < 3; hour++)
            {
                await Planner.PlanAsync(default);
                hub.Clock.Advance(TimeSpan.FromHours(1));
            }
            hub.Clock.Advance(TimeSpan.FromHours(21));
        }
        await using var context = hub.Context();
        var notices = await context.Notices.AsNoTracking().Where(n => n.PeriodKey == Period).ToListAsync();
        Assert.That(
            notices
                .Where(n => n.Audience == NoticeAudience.Office)
                .GroupBy(n => (Vietnam(n.CreatedAt), n.Kind))
                .OrderBy(group => group.Key)
                .Select(group =>
                    $"{group.Key.Item1:dd/MM} {group.Key.Kind} {group.Count()} {group.Any(n => n.OfficeCode == "VP-244")}"
                ),
            Is.EqualTo(new[] { "29/09 Due 10 True", "01/10 Due 9 False", "02/10 Due 9 False", "03/10 Late 9 False" })
        );
        var mornings = notices.Where(n => n.Kind == NoticeKind.Digest).ToList();
        Assert.That(mornings.Select(n => n.EventKey), Is.Unique);
        Assert.That(
            mornings.Select(n => Vietnam(n.CreatedAt)).Min(),
            Is.EqualTo(new DateOnly(2020, 10, 1)),
            "Of the period since it has ended."
        );
        Assert.That(mornings[0].Detail, Does.Contain("VP-243:KQ-").And.Not.Contain("VP-244"));
    }

    [Test]
    public async Task Old_deadlines_are_not_told_as_if_they_were_new()
    {
        hub = await StartAsync(new DateTimeOffset(2020, 10, 20, 7, 0, 0, TimeSpan.FromHours(7)));
        Assert.That(await Planner.PlanAsync(default), Is.Zero);
    }

    [Test]
    public async Task An_office_is_asked_once_a_day_for_each_form_audited_and_not_for_what_it_has_sent()
    {
        hub = await StartAsync(new DateTimeOffset(2020, 10, 1, 8, 0, 0, TimeSpan.FromHours(7)));
        await CompleteAsync("VP-244");
        var reminders = hub.Get<Reminders>();
        Assert.That(await reminders.SendAsync(Period, "VP-244", Province, default), Is.Zero, "It misses nothing.");
        Assert.That(await reminders.SendAsync(Period, "VP-243", Province, default), Is.EqualTo(1));
        Assert.That(await reminders.SendAsync(Period, "VP-243", new Actor("khác"), default), Is.Zero);
        Assert.That(await reminders.SendAsync(Period, null, Province, default), Is.EqualTo(8), "All others.");
        Assert.That(await reminders.SendAsync(Period, null, Province, default), Is.Zero);
        hub.Clock.Advance(TimeSpan.FromDays(1));
        Assert.That(await reminders.SendAsync(Period, null, Province, default), Is.EqualTo(9), "The next day.");

        await using var context = hub.Context();
        Assert.That(await context.Notices.CountAsync(n => n.Kind == NoticeKind.Reminder), Is.EqualTo(18));
        var audited = await context.AuditEvents.Where(e => e.Action == AuditActions.OfficeReminded).ToListAsync();
        Assert.That(audited, Has.Count.EqualTo(18));
        Assert.That(audited[0].OfficeCode, Is.EqualTo("VP-243"));
        Assert.That(audited[0].Detail, Does.Contain("KQ-VIEC"));
    }

    [Test]
    public async Task Two_who_ask_at_one_moment_ask_once()
    {
        hub = await StartAsync(new DateTimeOffset(2020, 10, 1, 8, 0, 0, TimeSpan.FromHours(7)));
        var reminders = hub.Get<Reminders>();
        var asked = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => reminders.SendAsync(Period, "VP-243", Province, default)))
        );
        Assert.That(asked.Sum(), Is.EqualTo(1));
    }

    private NoticePlanner Planner => hub.Get<NoticePlanner>();

    private static Task<TestHub> StartAsync(DateTimeOffset at) => TestHub.StartAsync(at: at);

    private static DateOnly Vietnam(DateTime utc) => DateOnly.FromDateTime(utc.AddHours(7));

    /// <summary>Lets an office have sent everything that it owes.</summary>
    private async Task CompleteAsync(string office)
    {
        foreach (var form in new[] { "KQ-VIEC", "KQ-TIEN", "NSNN", "NHAN-SU" })
        {
            var receipt = await hub.Log.ReceiveAsync(
                new ReceivedFile($"{form}.xlsx", hub.Sample(office, form, 2020), new("test"), Justification: "test"),
                default
            );
            await hub.ProcessAsync(receipt.SubmissionId);
        }
    }
}
