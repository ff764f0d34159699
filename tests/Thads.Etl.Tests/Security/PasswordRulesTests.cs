using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Thads.Etl.Security;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Accounts;

namespace Thads.Etl.Tests.Security;

public sealed class PasswordRulesTests
{
    private const int RoundsAt = 5;
    private TestHub hub = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [TestCase("1234567890a")]
    [TestCase("qwerty123456")]
    [TestCase("Password2026!")]
    [TestCase("p@ssw0rd1234")]
    [TestCase("matkhau123456")]
    [TestCase("Mật khẩu 2026")]
    [TestCase("!!Anh yêu em 99!!")]
    [TestCase("thihanhandansu1")]
    [TestCase("VINHPHUC@2026")]
    [TestCase("đăng nhập 01011990")]
    public async Task A_password_that_everybody_tries_is_refused_in_every_dress(string password) =>
        Assert.That(await ErrorsAsync("lan", "Nguyễn Thị Lan", password), Does.Contain("PasswordIsCommon"));

    [TestCase("lan", "Lan", "hoa lan rung 27")]
    [TestCase("le.hoa", "Hoa", "toi la LÊ.HOA 27")]
    [TestCase("chuyenvien-vp244", "x", "vp244 chao buoi sang")]
    [TestCase("x1", "Trần Đức Thắng", "xin chao tranducthang 9")]
    public async Task A_password_that_holds_its_users_name_is_refused(string userName, string shown, string password) =>
        Assert.That(await ErrorsAsync(userName, shown, password), Is.EqualTo(new[] { "PasswordHoldsName" }));

    [TestCase("lan", "mua xuan nam 2027")]
    [TestCase("lan", "ba con meo va 1 con cho")]
    [TestCase("le.hoa", "nhung hom nao troi mua 7")]
    [TestCase("an", "ban an co 4 chan")]
    [TestCase("admin", "dragon 83749283749283749283")]
    [TestCase("lan", "🌸 mùa hoa cải 2027 🌸")]
    public async Task A_long_sentence_is_taken(string userName, string password) =>
        Assert.That(await ErrorsAsync(userName, "x", password), Is.Empty);

    [Test]
    public void Half_a_letter_is_no_fault() =>
        Assert.That(async () => await ErrorsAsync("lan", "x\ud83c", "mua xuan \udf38 27"), Throws.Nothing);

    [Test]
    public async Task Passwords_that_the_product_makes_are_taken_whatever_the_name()
    {
        var accounts = hub.Get<AccountRegister>();
        for (var i = 0; i < 40; i++)
        {
            var wanted = new NewAccount($"u{i}", "Kd", AccountRole.Analyst);
            var password = await accounts.CreateAsync(wanted, Actor.System, default);
            Assert.That(password, Has.Length.EqualTo(19));
        }
    }

    [Test]
    public void The_list_is_long_and_holds_each_once_as_it_is_compared()
    {
        using var reader = new StreamReader(
            typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!
        );
        var entries = reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith("# ", StringComparison.Ordinal))
            .ToList();
        Assert.Multiple(() =>
        {
            Assert.That(entries, Has.Count.GreaterThan(5_000));
            Assert.That(entries, Is.Unique);
            Assert.That(entries.Where(entry => entry != PlainText.Of(entry)), Is.Empty);
        });
    }

    [Test]
    public async Task By_default_a_password_is_hashed_with_210_000_rounds_of_PBKDF2_and_SHA_512()
    {
        Assert.That(new SecurityOptions().PasswordHashRounds, Is.EqualTo(210_000));
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddThads(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build())
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var hash = Convert.FromBase64String(
            scope
                .ServiceProvider.GetRequiredService<IPasswordHasher<Account>>()
                .HashPassword(DecoyPassword.Nobody, "mua xuan nam 2027")
        );
        // Identity's format 3: its mark, the pseudo-random function (2: HMAC-SHA-512), the rounds.
        Assert.That((hash[0], hash[4], Rounds(hash)), Is.EqualTo(((byte)1, (byte)2, 210_000)));
    }

    [Test]
    public async Task A_password_that_was_hashed_with_fewer_rounds_is_hashed_anew_at_the_next_sign_in()
    {
        await using var portal = await PortalApp.StartAsync(settings: ("Security:PasswordHashRounds", "7"));
        var (userName, password) = await portal.AccountAsync(AccountRole.Province);
        await using var context = portal.Context();
        var old = new PasswordHasher<Account>(
            Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 3 })
        ).HashPassword(DecoyPassword.Nobody, password);
        var account = context.Accounts.Single();
        account.PasswordHash = old;
        await context.SaveChangesAsync();
        var client = portal.Anonymous();
        using var answer = await PortalApp.PostAsync(
            client,
            "/account/sign-in",
            "/account/session",
            new() { ["userName"] = userName, ["password"] = password }
        );
        Assert.That(answer.Headers.Location?.OriginalString, Is.EqualTo("/"));
        await context.Entry(account).ReloadAsync();
        Assert.That(Rounds(Convert.FromBase64String(account.PasswordHash!)), Is.EqualTo(7));
        // And that sign-in holds.
        using var page = await client.GetAsync("/");
        Assert.That((int)page.StatusCode, Is.EqualTo(200));
    }

    private static int Rounds(byte[] hash) =>
        System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(RoundsAt));

    /// <summary>What every rule that the product has says of it.</summary>
    private async Task<IReadOnlyList<string>> ErrorsAsync(string userName, string shown, string password)
    {
        await using var scope = hub.Get<IServiceScopeFactory>().CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = new Account { UserName = userName, DisplayName = shown };
        var errors = new List<string>();
        foreach (var rule in users.PasswordValidators)
        {
            errors.AddRange((await rule.ValidateAsync(users, account, password)).Errors.Select(error => error.Code));
        }
        return errors;
    }
}
