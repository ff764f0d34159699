using Thads.Etl.Forms;
using Thads.Etl.Layouts;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Model.Layouts;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Tests.Layouts;

/// <summary>What is guessed of a sheet that nobody knows, and what becomes of what a person says over it.</summary>
public sealed class LayoutLessonsTests
{
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync();

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task Headings_that_are_like_ours_are_guessed_and_sums_make_them_sure()
    {
        var golden = hub.Golden("KQ-VIEC");
        // The letters are ours but for one, so that no heading is known; one heading says nothing at all.
        var reworded = golden
            .Replace("Năm trước chuyển sang", "Số từ năm trước chuyển qua")
            .Replace("Mới thụ lý", "zzz")
            .Replace("Chưa có điều kiện thi hành", "Không điều kiện thi hành");
        var lesson = await LessonAsync(reworded, _ => null);
        var guessed = lesson.Draft.Columns.Values.ToDictionary(column =>
            column.Code == LayoutColumnRecord.Ignored ? $"{column.Reason}" : column.Code
        );
        Assert.That(lesson.Draft.Form.Code, Is.EqualTo("KQ-VIEC"));
        Assert.That(
            new[] { "carried_in", "newly_accepted", "not_enforceable" }.Select(code => guessed[code].Reason),
            Is.All.EqualTo(GuessReason.Sums)
        );
        Assert.That(lesson.Check?.IsValid, Is.True);
    }

    [TestCaseSource(nameof(Forms))]
    public async Task The_foreign_sheet_of_each_form_is_opened_at_once(string code)
    {
        var foreign = new ForeignSheet(hub, hub.Golden(code));
        var id = await hub.ReceiveAsync(foreign.Bytes);
        await hub.ProcessAsync(id);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var lesson = await hub.Get<LayoutLessons>().ReadAsync(await hub.SubmissionAsync(id), _ => null, default);
        TestContext.Out.WriteLine($"{code}: {clock.ElapsedMilliseconds} ms");
        Assert.That(lesson, Is.Not.Null);
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    private static IEnumerable<string> Forms => new FormCatalog().Forms.Select(form => form.Code);

    private async Task<LayoutLesson> LessonAsync(byte[] bytes, Func<string, string?> said)
    {
        var id = await hub.ReceiveAsync(bytes);
        await hub.ProcessAsync(id);
        var submission = await hub.SubmissionAsync(id);
        Assert.That(submission.Status, Is.EqualTo(SubmissionStatus.Rejected));
        return (await hub.Get<LayoutLessons>().ReadAsync(submission, said, default))!;
    }
}
