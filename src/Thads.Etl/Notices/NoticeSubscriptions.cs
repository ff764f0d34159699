using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Security;
using Thads.Warehouse.Files;
using Thads.Warehouse.Model.Notices;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Notices;

/// <summary>Which kinds of notice somebody does not want by e-mail. Whoever holds a letter may stop its kind for its address, and no more.</summary>
public sealed class NoticeSubscriptions(IWarehouseProvider provider, ProtectionKeys keys, TimeProvider clock)
{
    private const string Purpose = "notice-subscription";

    /// <summary>The kinds that can be refused: not what somebody asked for, nor what guards the audit trail against admins too.</summary>
    public static IReadOnlyList<NoticeKind> Kinds { get; } =
    [.. Enum.GetValues<NoticeKind>().Except([NoticeKind.PasswordReset, NoticeKind.AuditHead, NoticeKind.AuditBroken])];

    public static string Account(int accountId) => string.Create(CultureInfo.InvariantCulture, $"account:{accountId}");

    public static string Mail(string address) => $"mail:{address}";

    /// <summary>What the link in a letter carries.</summary>
    public string TokenOf(string subscriber, NoticeKind kind) =>
        WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(keys.Protect(Purpose, $"{kind} {subscriber}")));

    /// <returns>Whose kind of notice a token stops; null where it was not made here.</returns>
    public (string Subscriber, NoticeKind Kind)? Read(string? token)
    {
        try
        {
            return
                token is { Length: > 0 }
                && keys.Unprotect(Purpose, Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(token))).Split(' ', 2)
                    is [var name, var subscriber]
                && Enum.TryParse(name, out NoticeKind kind)
                && Kinds.Contains(kind)
                ? (subscriber, kind)
                : null;
        }
        catch (Exception e)
            when (e is FormatException or CryptographicException or KeyFileException or OverflowException)
        {
            return null; // Mangled on its way, or not ours.
        }
    }

    public async Task<IReadOnlySet<NoticeKind>> RefusedAsync(string subscriber, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return (
            await context
                .NoticeRefusals.Where(refusal => refusal.Subscriber == subscriber)
                .Select(refusal => refusal.Kind)
                .ToListAsync(cancellationToken)
        ).ToHashSet();
    }

    /// <summary>Stops one kind.</summary>
    public async Task StopAsync(string subscriber, NoticeKind kind, CancellationToken cancellationToken) =>
        await SetAsync(
            subscriber,
            new HashSet<NoticeKind>(await RefusedAsync(subscriber, cancellationToken)) { kind },
            cancellationToken
        );

    /// <summary>Says which kinds are not wanted; all others are.</summary>
    public async Task SetAsync(string subscriber, IReadOnlySet<NoticeKind> refused, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        await context
            .NoticeRefusals.Where(known => known.Subscriber == subscriber)
            .ExecuteDeleteAsync(cancellationToken);
        context.NoticeRefusals.AddRange(
            refused
                .Where(Kinds.Contains)
                .Select(kind => new NoticeRefusal
                {
                    Subscriber = subscriber,
                    Kind = kind,
                    RefusedAt = now,
                })
        );
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
