using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Thads.Etl.Tests.Support;

/// <summary>A real SMTP server on loopback that keeps what it takes.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<MimeMessage> taken = new();
    private Task running = Task.CompletedTask;
    private bool isStopped;

    public MailServer()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        Port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
    }

    public int Port { get; init; }
    public IReadOnlyCollection<MimeMessage> Taken => taken;

    /// <summary>What happens to a letter after it was taken and before that is answered.</summary>
    public Func<MimeMessage, Task>? BeforeAnswer { get; set; }

    /// <summary>An address that it refuses for good.</summary>
    public string? Unknown { get; set; }

    /// <summary>The settings of a portal that sends by it.</summary>
    public (string Key, string Value)[] Settings =>
        [
            ("Mail:Host", "127.0.0.1"),
            ("Mail:Port", $"{Port}"),
            ("Mail:Security", "None"),
            ("Mail:From", "thong-ke@thads.example"),
            ("Mail:PublicAddress", "https://thads.example/"),
            ("Mail:TimeoutSeconds", "5"),
        ];

    public static MailServer Started()
    {
        var server = new MailServer();
        server.Start();
        return server;
    }

    public void Start()
    {
        var options = new SmtpServerOptionsBuilder()
            .ServerName("localhost")
            .Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, Port)))
            .Build();
        var services = new ServiceProvider();
        services.Add(new Store(this));
        services.Add(new Filter(this));
        running = new SmtpServer.SmtpServer(options, services).StartAsync(stop.Token);
    }

    /// <summary>The letters to an address, in the order in which they were taken.</summary>
    public IReadOnlyList<MimeMessage> To(string address) =>
        [.. taken.Where(letter => letter.To.Mailboxes.Any(box => box.Address == address))];

    public async ValueTask DisposeAsync()
    {
        if (isStopped)
        {
            return;
        }
        isStopped = true;
        await stop.CancelAsync();
        await running;
        stop.Dispose();
    }

    private sealed class Store(MailServer server) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(
            ISessionContext context,
            IMessageTransaction transaction,
            ReadOnlySequence<byte> buffer,
            CancellationToken cancellationToken
        )
        {
            using var bytes = new MemoryStream(buffer.ToArray());
            var letter = await MimeMessage.LoadAsync(bytes, cancellationToken);
            server.taken.Enqueue(letter);
            if (server.BeforeAnswer is { } before)
            {
                await before(letter);
            }
            return SmtpResponse.Ok;
        }
    }

    private sealed class Filter(MailServer server) : MailboxFilter
    {
        public override Task<bool> CanAcceptFromAsync(
            ISessionContext context,
            IMailbox from,
            int size,
            CancellationToken cancellationToken
        ) => Task.FromResult(true);

        public override Task<bool> CanDeliverToAsync(
            ISessionContext context,
            IMailbox to,
            IMailbox from,
            CancellationToken cancellationToken
        ) => Task.FromResult($"{to.User}@{to.Host}" != server.Unknown);
    }
}
