using Thads.Warehouse.Audit;
using Thads.Warehouse.Files;

namespace Thads.Warehouse.Tests.Audit;

public sealed class AuditHeadsTests
{
    private static readonly AuditHead First = new(
        new DateTime(2026, 6, 1, 19, 30, 0, 5, DateTimeKind.Utc),
        4711,
        new string('a', 64)
    );
    private static readonly AuditHead Second = First with { NotedAt = First.NotedAt.AddDays(1), EventId = 4712 };
    private DirectoryInfo folder = null!;
    private AuditHeads heads = null!;

    [SetUp]
    public void Start()
    {
        folder = Directory.CreateTempSubdirectory("thads-test-");
        heads = new AuditHeads(Path.Combine(folder.FullName, "audit", "heads.txt"));
    }

    [TearDown]
    public void Stop() => folder.Delete(recursive: true);

    [Test]
    public async Task Heads_are_added_and_read_in_order_and_none_is_lost()
    {
        Assert.That(await heads.ReadAsync(default), Is.Empty);
        await heads.NoteAsync(First, default);
        await heads.NoteAsync(Second, default);
        Assert.That(await heads.ReadAsync(default), Is.EqualTo(new[] { First, Second }));
        Assert.That(
            (await File.ReadAllLinesAsync(heads.File))[0],
            Is.EqualTo($"2026-06-01T19:30:00.005Z 4711 {First.Hash}")
        );
        if (!OperatingSystem.IsWindows())
        {
            Assert.That(File.GetUnixFileMode(heads.File), Is.EqualTo(PrivateFile.FileMode));
        }
    }

    [TestCase(" ")]
    [TestCase("\r\n")]
    public void A_line_that_a_letter_has_broken_is_still_the_head(string gap) =>
        Assert.That(
            AuditHead.Of($" 2026-06-01T19:30:00.005Z{gap} 4711{gap} {First.Hash.ToUpperInvariant()} "),
            Is.EqualTo(First)
        );

    [TestCase("2026-06-01T19:30:00.005Z 0", 'a')]
    [TestCase("2026-06-01T19:30:00.005Z -1", 'a')]
    [TestCase("2026-06-01T19:30:00.005Z 4711", 'z')]
    public void What_is_no_head_is_not_taken_for_one(string begins, char letter) =>
        Assert.That(AuditHead.Of($"{begins} {new string(letter, 64)}"), Is.Null);

    [TestCase("")]
    [TestCase("2026-06-01T19:30:00.005Z 4711")]
    [TestCase("2026-06-01 4711 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task A_line_that_is_no_head_is_named(string line)
    {
        await heads.NoteAsync(First, default);
        await File.AppendAllTextAsync(heads.File, line + "\n");
        Assert.That(
            async () => await heads.ReadAsync(default),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains("line 2")
        );
    }
}
