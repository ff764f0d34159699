using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MimeKit;
using Thads.Etl.Forms;
using Thads.Etl.Notices;
using Thads.Etl.Security;
using Thads.Etl.Tests.Support;
using Thads.Etl.Texts;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Model.Notices;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Notices;

/// <summary>What happened is told by e-mail to whom it concerns, once, by a real mail server, whatever breaks on the way.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class NoticeMailerTests(DatabaseEngine engine)
{
    private const string Clerk = "lan@vp-244.example";
    private const string Office = "vp244@thads.example";
    private static readonly Actor Lan = new("thi-lan-244", "VP-244");
    private static readonly Actor Province = new("tinh");
    private MailServer server = null!;
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync()
    {
        server = MailServer.Started();
        hub = await TestHub.StartAsync(engine, null, server.Settings);
        await AccountAsync("lan", AccountRole.District, "VP-244", Clerk);
        await hub.Get<OfficeAddressBook>().SetAsync("VP-244", Office, Province, default);
    }

    [TearDown]
    public async Task StopAsync()
    {
        await hub.DisposeAsync();
        await server.DisposeAsync();
    }

    [Test]
    public async Task What_happens_to_a_report_is_told_once_to_its_accounts_and_its_office_and_to_nobody_else()
    {
        await AccountAsync("hoa", AccountRole.District, "VP-243", "hoa@vp-243.example");
        await AccountAsync("minh", AccountRole.Province, null, "minh@tinh.example");
        var rejected = await SendAsync(hub.Variant("VP-244", 2016, 12, 0).Set("C14", 1));
        Assert.That(rejected.Status, Is.EqualTo(SubmissionStatus.Rejected));
        var loaded = (await SendAsync(hub.Variant("VP-244", 2016, 12, 5))).SubmissionId;
        var reviews = hub.Get<SubmissionReviews>();
        await reviews.ReturnAsync(loaded, "Sai số 12345", Province, default);
        await reviews.ApproveAsync(loaded, Province, default);

        var report = await MailAsync();
        Assert.That(report, Is.EqualTo(new MailReport(10, 0, 0, 0)));
        string[] told =
        [
            "Đã nhận báo cáo số 1 của Phúc Yên",
            "Báo cáo số 1 của Phúc Yên bị từ chối",
            "Đã nhận báo cáo số 2 của Phúc Yên",
            "Báo cáo số 2 của Phúc Yên bị trả lại",
            "Báo cáo số 2 của Phúc Yên đã được phê duyệt",
        ];
        Assert.That(server.To(Clerk).Select(letter => letter.Subject), Is.EquivalentTo(told));
        Assert.That(server.To(Office).Select(letter => letter.Subject), Is.EquivalentTo(told));
        Assert.That(server.Taken, Has.Count.EqualTo(10), "Nobody else.");
        Assert.That(server.Taken.Select(letter => letter.MessageId).Distinct().Count(), Is.EqualTo(10));
        Assert.That(await MailAsync(), Is.EqualTo(new MailReport(0, 0, 0, 0)));
        Assert.That(server.Taken, Has.Count.EqualTo(10), "Never twice.");
    }

    [Test]
    public async Task A_letter_is_in_both_languages_plain_and_html_leads_to_the_page_and_tells_no_figure_file_or_person()
    {
        var loaded = (await SendAsync(hub.Variant("VP-244", 2016, 12, 5))).SubmissionId;
        await hub.Get<SubmissionReviews>().ReturnAsync(loaded, "Ông Nguyễn Văn A, 98765 đồng", Province, default);
        await MailAsync();
        var letter = server.To(Clerk).Single(letter => letter.Subject!.Contains("trả lại", StringComparison.Ordinal));
        foreach (var body in new[] { letter.TextBody, WebUtility.HtmlDecode(letter.HtmlBody) })
        {
            Assert.That(body, Does.Contain("https://thads.example/notices/stop?token="));
            Assert.That(
                Regex.Replace(body!, "token=[A-Za-z0-9_-]+", ""),
                Does.Contain("Cục đã trả lại báo cáo")
                    .And.Contain("The department has returned the report")
                    .And.Contain($"https://thads.example/submissions/{loaded}")
                    .And.Not.Contain("98765")
                    .And.Not.Contain("Nguyễn")
                    .And.Not.Contain("secret-file")
                    .And.Not.Contain(Lan.Name)
            );
        }
        Assert.That(letter.From.Mailboxes.Single().Address, Is.EqualTo("thong-ke@thads.example"));
        Assert.That(letter.Headers["Auto-Submitted"], Is.EqualTo("auto-generated"));
    }

    [Test]
    public async Task What_is_rolled_back_is_told_to_nobody()
    {
        hub.Observer.CrashAt = Step.ContentStored;
        Assert.ThrowsAsync<SimulatedCrashException>(() => SendAsync(hub.Variant("VP-244", 2016, 12, 5)));
        await using var context = hub.Context();
        Assert.That(await context.Notices.CountAsync(), Is.Zero);
    }

    [Test]
    public async Task One_whose_process_died_after_the_server_had_it_is_told_apart_and_not_sent_again_by_itself()
    {
        await OnlyClerkAsync();
        await SendAsync(hub.Variant("VP-244", 2016, 12, 5));
        using var answer = new SemaphoreSlim(0);
        var hasIt = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        server.BeforeAnswer = async _ =>
        {
            hasIt.SetResult();
            await answer.WaitAsync();
        };
        var dying = Mailer("elsewhere/1/2026-06-01T00:00:00Z").RunAsync(default);
        await hasIt.Task;
        Assert.That((await LetterAsync()).State, Is.EqualTo(DeliveryState.Sending), "As a kill leaves it.");
        Assert.That(await MailAsync(), Is.EqualTo(new MailReport(0, 0, 0, 0)), "It may yet live.");
        hub.Clock.Advance(NoticeMailer.LongestHandOver);
        Assert.That(await MailAsync(), Is.EqualTo(new MailReport(0, 0, Unconfirmed: 1, 0)));
        Assert.That((await LetterAsync()).State, Is.EqualTo(DeliveryState.Unconfirmed));
        hub.Clock.Advance(TimeSpan.FromHours(5));
        await MailAsync();
        Assert.That(server.Taken, Has.Count.EqualTo(1), "Never twice.");

        server.BeforeAnswer = null;
        answer.Release();
        await dying;
        Assert.That((await LetterAsync()).State, Is.EqualTo(DeliveryState.Sent), "It lived after all, and knows.");
    }

    [Test]
    public async Task Somebody_may_send_again_what_may_have_arrived()
    {
        await OnlyClerkAsync();
        await SendAsync(hub.Variant("VP-244", 2016, 12, 5));
        await hub.Get<NoticeAddresser>().AddressAsync(default);
        await using (var context = hub.Context())
        {
            // A process of this machine that there is no more.
            await context.NoticeDeliveries.ExecuteUpdateAsync(set =>
                set.SetProperty(d => d.State, DeliveryState.Sending)
                    .SetProperty(d => d.Worker, $"{Environment.MachineName}/999999999/2026-06-01T00:00:00Z")
                    .SetProperty(d => d.StartedAt, hub.Clock.GetUtcNow().UtcDateTime)
            );
        }
        Assert.That(await MailAsync(), Is.EqualTo(new MailReport(0, 0, Unconfirmed: 1, 0)));
        var letter = await LetterAsync();
        var register = hub.Get<DeliveryRegister>();
        Assert.That(await register.SendAgainAsync(letter.EventKey, letter.Address, Province, default), Is.True);
        Assert.That(await MailAsync(), Is.EqualTo(new MailReport(1, 0, 0, 0)));
        Assert.That(await register.SendAgainAsync(letter.EventKey, letter.Address, Province, default), Is.False);
    }

    [Test]
    public async Task While_the_server_is_away_letters_wait_longer_each_time_and_are_given_up_at_last()
    {
        await OnlyClerkAsync();
        await server.DisposeAsync();
        await SendAsync(hub.Variant("VP-244", 2016, 12, 5));
        var report = await MailAsync();
        Assert.That((report.Postponed, report.Fault is null), Is.EqualTo((1, false)));
        var waits = new List<double>();
        for (var i = 0; i < 30 && (await LetterAsync()) is { State: DeliveryState.Waiting } letter; i++)
        {
            var wait = letter.NextAttemptAt - hub.Clock.GetUtcNow().UtcDateTime;
            waits.Add(wait.TotalMinutes);
            Assert.That((await MailAsync()).Postponed, Is.Zero, "Not before its time.");
            hub.Clock.Advance(wait);
            await MailAsync();
        }
        Assert.That(waits, Is.EqualTo(new double[] { 1, 2, 4, 8, 16, 32, 64, 128, 240, 240, 240 }));
        Assert.That((await LetterAsync()).State, Is.EqualTo(DeliveryState.GivenUp));
    }

    [Test]
    public async Task What_waited_for_the_server_arrives_when_it_is_back()
    {
        await OnlyClerkAsync();
        await server.DisposeAsync();
        await SendAsync(hub.Variant("VP-244", 2016, 12, 5));
        await MailAsync();
        await using var back = new MailServer { Port = server.Port };
        back.Start();
        hub.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.That((await MailAsync()).Sent, Is.EqualTo(1));
        Assert.That(back.Taken, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Of_two_processes_at_one_moment_each_letter_is_sent_by_one()
    {
        for (var i = 0; i < 10; i++)
        {
            await hub.Get<SubmissionConversation>().WriteAsync(await LoadedAsync(), $"Lần {i}", Province, default);
        }
        await hub.Get<NoticeAddresser>().AddressAsync(default);
        var reports = await Task.WhenAll(
            Mailer("one/1/2026-06-01T00:00:00Z").RunAsync(default),
            Mailer("two/2/2026-06-01T00:00:00Z").RunAsync(default)
        );
        Assert.That(reports.Sum(report => report.Sent), Is.EqualTo(server.Taken.Count));
        Assert.That(server.Taken.Select(letter => letter.MessageId), Is.Unique);
        Assert.That(server.To(Clerk), Has.Count.EqualTo(11));
    }

    [TestCase("Phúc Yên\r\nBcc: trom@evil.example\r\n\r\nxin chào")]
    [TestCase("Phúc Yên\nSubject: khác")]
    [TestCase("Phúc Yên\u2028Bcc: x@evil.example\0<script>alert(1)</script>")]
    public async Task No_name_of_an_office_breaks_out_of_its_line(string name)
    {
        await using (var context = hub.Context())
        {
            await context
                .Offices.Where(office => office.OfficeCode == "VP-244" || office.Level == "province")
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(office => office.ShortName, name.Replace("\0", "", StringComparison.Ordinal))
                        .SetProperty(office => office.OfficeName, name.Replace("\0", "", StringComparison.Ordinal))
                );
        }
        await SendAsync(hub.Variant("VP-244", 2016, 12, 5));
        await MailAsync();
        var letter = server.To(Clerk).Single();
        Assert.That(letter.Bcc, Is.Empty);
        Assert.That(letter.Headers.Count(header => header.Id == HeaderId.Subject), Is.EqualTo(1));
        Assert.That(letter.Headers.Select(header => header.Field), Has.None.EqualTo("Bcc"));
        Assert.That(letter.Subject, Does.StartWith("Đã nhận báo cáo số 1 của Phúc Yên").And.Not.Contain("\n"));
        Assert.That(letter.HtmlBody, Does.Not.Contain("<script"));
        Assert.That(
            server.Taken.SelectMany(l => l.To.Mailboxes).Select(box => box.Address),
            Is.SubsetOf(new[] { Clerk, Office })
        );
    }

    [Test]
    public async Task An_address_that_the_server_does_not_know_holds_no_other_up()
    {
        server.Unknown = Office;
        await SendAsync(hub.Variant("VP-244", 2016, 12, 5));
        Assert.That(await MailAsync(), Is.EqualTo(new MailReport(1, 0, 0, GivenUp: 1)));
        Assert.That(server.To(Clerk), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Who_does_not_want_a_kind_gets_the_others()
    {
        var subscriptions = hub.Get<NoticeSubscriptions>();
        var token = subscriptions.TokenOf(NoticeSubscriptions.Mail(Office), NoticeKind.Received);
        var (subscriber, kind) = subscriptions.Read(token)!.Value;
        await subscriptions.StopAsync(subscriber, kind, default);
        foreach (var forged in new[] { "", "x", "=", token[..^4] + "AAAA", token + "A" })
        {
            Assert.That(subscriptions.Read(forged), Is.Null, forged);
        }
        await SendAsync(hub.Variant("VP-244", 2016, 12, 0).Set("C14", 1));
        await MailAsync();
        Assert.That(server.To(Clerk), Has.Count.EqualTo(2));
        Assert.That(server.To(Office).Single().Subject, Does.Contain("bị từ chối"));
    }

    [Test]
    public async Task What_is_old_is_not_sent_any_more()
    {
        await SendAsync(hub.Variant("VP-244", 2016, 12, 5));
        hub.Clock.Advance(TimeSpan.FromDays(3));
        Assert.That(await MailAsync(), Is.EqualTo(new MailReport(0, 0, 0, 0)));
        Assert.That(server.Taken, Is.Empty);
    }

    [TestCase("")]
    [TestCase("không phải")]
    [TestCase("a@b.example\r\nBcc: x@y.example")]
    [TestCase("a@b.example, c@d")]
    [TestCase("<a@b.example>")]
    [TestCase("a b@c.example")]
    public void What_is_no_address_is_none(string text) => Assert.That(MailAddress.Of(text), Is.Null);

    private async Task<int> LoadedAsync()
    {
        await using var context = hub.Context();
        return await context.Submissions.Select(s => (int?)s.SubmissionId).FirstOrDefaultAsync()
            ?? (await SendAsync(hub.Variant("VP-244", 2016, 12, 5))).SubmissionId;
    }

    private async Task<Submission> SendAsync(byte[] workbook)
    {
        var receipt = await hub.Log.ReceiveAsync(
            new ReceivedFile("secret-file.xlsx", workbook, Lan, Justification: "Đã đối chiếu"),
            default
        );
        await hub.ProcessAsync(receipt.SubmissionId);
        return await hub.SubmissionAsync(receipt.SubmissionId);
    }

    private Task<MailReport> MailAsync() => hub.Get<NoticeMailer>().RunAsync(default);

    private async Task OnlyClerkAsync() => await hub.Get<OfficeAddressBook>().SetAsync("VP-244", "", Province, default);

    private async Task<NoticeDelivery> LetterAsync()
    {
        await using var context = hub.Context();
        return await context.NoticeDeliveries.AsNoTracking().SingleAsync();
    }

    private Task<string> AccountAsync(string name, AccountRole role, string? office, string email) =>
        hub.Get<AccountRegister>().CreateAsync(new NewAccount(name, name, role, office, email), Actor.System, default);

    /// <summary>The mailer as another process has it.</summary>
    private NoticeMailer Mailer(string process) =>
        new(
            hub.Get<IWarehouseProvider>(),
            hub.Get<NoticeAddresser>(),
            hub.Get<LetterWriter>(),
            hub.Get<FormCatalog>(),
            new WorkerProcess(process),
            hub.Get<IOptionsMonitor<MailOptions>>(),
            hub.Clock,
            NullLogger<NoticeMailer>.Instance
        );
}
