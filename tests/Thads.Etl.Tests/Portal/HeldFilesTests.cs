using Microsoft.Extensions.Time.Testing;
using Thads.Etl.Portal.Submissions;
using Thads.Etl.Workbooks.Inspection;

namespace Thads.Etl.Tests.Portal;

/// <summary>Checked workbooks are kept for their account alone, once, for a short time, and no more of them than fits.</summary>
public sealed class HeldFilesTests
{
    private const int Megabyte = 1024 * 1024;
    private readonly FakeTimeProvider clock = new();

    [Test]
    public void What_was_checked_is_sent_once_and_by_whoever_checked_it()
    {
        var held = new HeldFiles(clock);
        var token = held.Keep("lan", File(1))!;
        Assert.That(held.Take("hoa", token), Is.Null);
        Assert.That(held.Take("lan", token + "0"), Is.Null);
        Assert.That(held.Take("lan", token), Is.Not.Null);
        Assert.That(held.Take("lan", token), Is.Null);
    }

    [Test]
    public void It_is_forgotten_after_a_short_time()
    {
        var held = new HeldFiles(clock);
        var token = held.Keep("lan", File(1))!;
        clock.Advance(HeldFiles.KeptFor + TimeSpan.FromSeconds(1));
        Assert.That(held.Take("lan", token), Is.Null);
    }

    [Test]
    public void An_account_that_checks_much_loses_its_own_oldest_and_nobody_elses()
    {
        var held = new HeldFiles(clock);
        var other = held.Keep("hoa", File(1))!;
        var tokens = Enumerable.Range(0, 5).Select(_ => held.Keep("lan", File(20 * Megabyte))!).ToList();
        Assert.That(
            tokens.Select(token => held.Take("lan", token) is not null),
            Is.EqualTo([false, false, true, true, true])
        );
        Assert.That(held.Take("hoa", other), Is.Not.Null);
    }

    [Test]
    public void All_accounts_together_keep_no_more_than_fits()
    {
        var held = new HeldFiles(clock);
        var size = (int)HeldFiles.MostBytesOfAccount;
        var tokens = Enumerable.Range(0, 5).Select(i => held.Keep($"a{i}", File(size))!).ToList();
        Assert.That(held.Take("a0", tokens[0]), Is.Null);
        Assert.That(held.Take("a4", tokens[4]), Is.Not.Null);
        Assert.That(held.Keep("lan", File(size + 1)), Is.Null);
    }

    private static HeldFile File(int bytes) => new("KQ.xlsx", new byte[bytes], DeclaredTarget.Nothing);
}
