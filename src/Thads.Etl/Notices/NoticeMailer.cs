using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MimeKit;
using Thads.Etl.Forms;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Notices;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;
using Thads.Warehouse.Text;

namespace Thads.Etl.Notices;

/// <summary>
/// Hands the letters that wait to the mail server. Each is claimed in the database just before, so that of any number of processes one
/// sends it, and marked just after: one whose process died between the two is told apart and not sent again by itself, since the server may
/// have it. What failed before that is tried again, after waits that grow.
/// </summary>
public sealed partial class NoticeMailer(
    IWarehouseProvider provider,
    NoticeAddresser addresser,
    LetterWriter letters,
    FormCatalog forms,
    WorkerProcess worker,
    IOptionsMonitor<MailOptions> options,
    TimeProvider clock,
    ILogger<NoticeMailer> logger
)
{
    private const int LongestFault = 4_000;
    private const int LongestDoublings = 8;

    /// <summary>No server keeps a letter waiting for so long: whoever claimed it is taken for dead.</summary>
    public static readonly TimeSpan LongestHandOver = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(4);

    /// <exception cref="InvalidOperationException">Mail is off.</exception>
    public async Task<MailReport> RunAsync(CancellationToken cancellationToken)
    {
        if (!options.CurrentValue.IsOn)
        {
            throw new InvalidOperationException("No mail server is named (Thads:Mail:Host).");
        }
        await addresser.AddressAsync(cancellationToken);
        var (lost, old) = (await SettleLostAsync(cancellationToken), await GiveUpOldAsync(cancellationToken));
        var due = await DueAsync(cancellationToken);
        var report = due.Count == 0 ? new MailReport(0, 0, 0, 0) : await SendAsync(due, cancellationToken);
        return report with { Unconfirmed = report.Unconfirmed + lost, GivenUp = report.GivenUp + old };
    }

    private async Task<MailReport> SendAsync(
        IReadOnlyList<(Notice Notice, NoticeDelivery Delivery)> due,
        CancellationToken cancellationToken
    )
    {
        using var watch = new HandOverWatch();
        using var client = new SmtpClient(watch) { Timeout = checked(options.CurrentValue.TimeoutSeconds * 1_000) };
        try
        {
            await ConnectAsync(client, cancellationToken);
        }
        catch (Exception e) when (IsOfServer(e) && !cancellationToken.IsCancellationRequested)
        {
            ServerAway(e.Message);
            var postponed = 0;
            foreach (var (_, delivery) in due)
            {
                postponed += await PostponeAsync(delivery, e.Message, DeliveryState.Waiting) ? 1 : 0;
            }
            return new MailReport(0, postponed, 0, due.Count - postponed, e.Message);
        }
        NoticeNames names;
        await using (var context = provider.CreateContext())
        {
            names = await NoticeNames.ReadAsync(context, forms, cancellationToken);
        }
        var ends = new List<DeliveryState>();
        foreach (var (notice, delivery) in due)
        {
            if (!client.IsConnected || cancellationToken.IsCancellationRequested)
            {
                break; // What is left waits for the next run, and has not been tried.
            }
            using var letter = letters.Write(notice, delivery, names);
            if (await ClaimAsync(delivery, cancellationToken))
            {
                ends.Add(await HandOverAsync(client, watch, letter, delivery, cancellationToken));
            }
        }
        await LeaveAsync(client);
        return new MailReport(
            ends.Count(end => end == DeliveryState.Sent),
            ends.Count(end => end == DeliveryState.Waiting),
            ends.Count(end => end == DeliveryState.Unconfirmed),
            ends.Count(end => end == DeliveryState.GivenUp)
        );
    }

    private async Task<DeliveryState> HandOverAsync(
        SmtpClient client,
        HandOverWatch watch,
        MimeMessage letter,
        NoticeDelivery delivery,
        CancellationToken cancellationToken
    )
    {
        watch.HasBegun = false;
        try
        {
            await client.SendAsync(letter, cancellationToken);
        }
        catch (SmtpCommandException e)
        {
            // The server has said that it did not take it.
            var isForGood =
                (int)e.StatusCode >= 500
                && e.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted;
            return isForGood
                ? await EndAsync(delivery, DeliveryState.GivenUp, e.Message)
                : await PostponeClaimedAsync(delivery, e.Message);
        }
        catch (Exception e) when (IsOfServer(e) || e is OperationCanceledException)
        {
            return watch.HasBegun
                ? await EndAsync(delivery, DeliveryState.Unconfirmed, e.Message)
                : await PostponeClaimedAsync(delivery, e.Message);
        }
        return await EndAsync(delivery, DeliveryState.Sent, fault: null);
    }

    private async Task ConnectAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        var mail = options.CurrentValue;
        await client.ConnectAsync(
            mail.Host!,
            mail.Port,
            mail.Security switch
            {
                MailSecurity.None => SecureSocketOptions.None,
                MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
                _ => SecureSocketOptions.StartTls,
            },
            cancellationToken
        );
        if (mail.UserName is { } userName)
        {
            await client.AuthenticateAsync(userName, mail.ReadPassword(), cancellationToken);
        }
    }

    /// <summary>Every letter has been answered for: how the parting goes changes nothing.</summary>
    private async Task LeaveAsync(SmtpClient client)
    {
        try
        {
            await client.DisconnectAsync(quit: true, CancellationToken.None);
        }
        catch (Exception e) when (IsOfServer(e))
        {
            PartedBadly(e.Message);
        }
    }

    private static bool IsOfServer(Exception e) =>
        e
            is SocketException
                or IOException
                or TimeoutException
                or ProtocolException
                or CommandException
                or AuthenticationException
                or SslHandshakeException
                or ServiceNotConnectedException
                or NotSupportedException;

    private async Task<List<(Notice Notice, NoticeDelivery Delivery)>> DueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = provider.CreateContext();
        var rows = await context
            .NoticeDeliveries.AsNoTracking()
            .Where(delivery => delivery.State == DeliveryState.Waiting && delivery.NextAttemptAt <= now)
            .Join(
                context.Notices.AsNoTracking(),
                delivery => delivery.EventKey,
                notice => notice.EventKey,
                (delivery, notice) => new { delivery, notice }
            )
            .OrderBy(row => row.delivery.NextAttemptAt)
            .ThenBy(row => row.delivery.EventKey)
            .ThenBy(row => row.delivery.Address)
            .Take(options.CurrentValue.MostAtOnce)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => (row.notice, row.delivery));
    }

    /// <returns>False where another process was faster.</returns>
    private async Task<bool> ClaimAsync(NoticeDelivery delivery, CancellationToken cancellationToken)
    {
        var (now, attempts) = (clock.GetUtcNow().UtcDateTime, delivery.Attempts);
        await using var context = provider.CreateContext();
        return await RowOf(context, delivery)
                .Where(d => d.State == DeliveryState.Waiting && d.Attempts == attempts)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(d => d.State, DeliveryState.Sending)
                            .SetProperty(d => d.Attempts, attempts + 1)
                            .SetProperty(d => d.Worker, worker.Name)
                            .SetProperty(d => d.StartedAt, now),
                    cancellationToken
                ) == 1;
    }

    /// <summary>Whoever has begun says how it ended, even where the program is being stopped.</summary>
    private async Task<DeliveryState> EndAsync(NoticeDelivery delivery, DeliveryState end, string? fault)
    {
        var (now, said) = (clock.GetUtcNow().UtcDateTime, fault?.Truncate(LongestFault));
        DateTime? sentAt = end == DeliveryState.Sent ? now : null;
        await using var context = provider.CreateContext();
        await RowOf(context, delivery)
            .Where(d => d.Worker == worker.Name && d.State != DeliveryState.Sent)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(d => d.State, end)
                        .SetProperty(d => d.SentAt, sentAt)
                        .SetProperty(d => d.Fault, said),
                CancellationToken.None
            );
        return end;
    }

    private async Task<DeliveryState> PostponeClaimedAsync(NoticeDelivery delivery, string fault)
    {
        delivery.Attempts++;
        return await PostponeAsync(delivery, fault, DeliveryState.Sending)
            ? DeliveryState.Waiting
            : DeliveryState.GivenUp;
    }

    /// <summary>Puts a letter off, for longer each time, or gives it up.</summary>
    /// <returns>Whether it is tried again.</returns>
    private async Task<bool> PostponeAsync(NoticeDelivery delivery, string fault, DeliveryState from)
    {
        var attempts = from == DeliveryState.Waiting ? delivery.Attempts + 1 : delivery.Attempts;
        var isTriedAgain = attempts < options.CurrentValue.MostAttempts;
        var next = clock.GetUtcNow().UtcDateTime + WaitAfter(attempts);
        var (state, said) = (
            isTriedAgain ? DeliveryState.Waiting : DeliveryState.GivenUp,
            fault.Truncate(LongestFault)
        );
        await using var context = provider.CreateContext();
        await RowOf(context, delivery)
            .Where(d => d.State == from)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(d => d.State, state)
                        .SetProperty(d => d.Attempts, attempts)
                        .SetProperty(d => d.NextAttemptAt, next)
                        .SetProperty(d => d.Fault, said),
                CancellationToken.None
            );
        return isTriedAgain;
    }

    /// <summary>What a process died over, or hangs with, may have arrived.</summary>
    private async Task<int> SettleLostAsync(CancellationToken cancellationToken)
    {
        var hung = clock.GetUtcNow().UtcDateTime - LongestHandOver;
        await using var context = provider.CreateContext();
        var sending = await context
            .NoticeDeliveries.AsNoTracking()
            .Where(delivery => delivery.State == DeliveryState.Sending)
            .ToListAsync(cancellationToken);
        var lost = 0;
        foreach (var delivery in sending.Where(d => d.StartedAt <= hung || WorkerProcess.HasEnded(d.Worker!)))
        {
            lost += await RowOf(context, delivery)
                .Where(d => d.State == DeliveryState.Sending && d.Worker == delivery.Worker)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(d => d.State, DeliveryState.Unconfirmed)
                            .SetProperty(d => d.Fault, "The process ended over it."),
                    cancellationToken
                );
        }
        return lost;
    }

    private async Task<int> GiveUpOldAsync(CancellationToken cancellationToken)
    {
        var old = clock.GetUtcNow().UtcDateTime - options.CurrentValue.OldAfter;
        await using var context = provider.CreateContext();
        return await context
            .NoticeDeliveries.Where(delivery =>
                delivery.State == DeliveryState.Waiting
                && context.Notices.Any(notice => notice.EventKey == delivery.EventKey && notice.CreatedAt < old)
            )
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.State, DeliveryState.GivenUp), cancellationToken);
    }

    private static IQueryable<NoticeDelivery> RowOf(WarehouseContext context, NoticeDelivery delivery) =>
        context.NoticeDeliveries.Where(d => d.EventKey == delivery.EventKey && d.Address == delivery.Address);

    private static TimeSpan WaitAfter(int attempts) =>
        attempts > LongestDoublings
            ? LongestWait
            : TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, FirstWait.Ticks << (attempts - 1)));

    [LoggerMessage(LogLevel.Warning, "The mail server cannot be used; notices wait and are tried again: {Reason}")]
    private partial void ServerAway(string reason);

    [LoggerMessage(LogLevel.Debug, "The mail server did not say good-bye: {Reason}")]
    private partial void PartedBadly(string reason);
}
