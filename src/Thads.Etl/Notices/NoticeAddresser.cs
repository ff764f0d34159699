using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Thads.Etl.Texts;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Model.Notices;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Notices;

/// <summary>Writes down who gets a notice by e-mail: once, whichever process does it, and not for what is too old to be of use.</summary>
public sealed class NoticeAddresser(
    IWarehouseProvider provider,
    IOptionsMonitor<MailOptions> options,
    TimeProvider clock
)
{
    private const int AtOnce = 500;

    /// <returns>How many letters are to be sent for it.</returns>
    public async Task<int> AddressAsync(CancellationToken cancellationToken)
    {
        List<string> waiting;
        await using (var context = provider.CreateContext())
        {
            waiting = await context
                .Notices.Where(notice => notice.AddressedAt == null)
                .OrderBy(notice => notice.CreatedAt)
                .ThenBy(notice => notice.EventKey)
                .Select(notice => notice.EventKey)
                .Take(AtOnce)
                .ToListAsync(cancellationToken);
        }
        var letters = 0;
        foreach (var key in waiting)
        {
            letters += await AddressAsync(key, cancellationToken);
        }
        return letters;
    }

    private async Task<int> AddressAsync(string key, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        var row = context.Notices.Where(notice => notice.EventKey == key);
        // Whoever updates the row is the one who addresses it.
        if (
            await row.Where(notice => notice.AddressedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(notice => notice.AddressedAt, now), cancellationToken) == 0
        )
        {
            return 0;
        }
        var notice = await row.AsNoTracking().SingleAsync(cancellationToken);
        var letters =
            now - notice.CreatedAt > options.CurrentValue.OldAfter
                ? []
                : await LettersAsync(context, notice, cancellationToken);
        context.NoticeDeliveries.AddRange(
            letters.Select(letter => new NoticeDelivery
            {
                EventKey = key,
                Address = letter.Address,
                Subscriber = letter.Subscriber,
                NextAttemptAt = now,
            })
        );
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return letters.Count;
    }

    private static async Task<List<(string Address, string Subscriber)>> LettersAsync(
        WarehouseContext context,
        Notice notice,
        CancellationToken cancellationToken
    )
    {
        var accounts = context.Accounts.Where(account => !account.IsDisabled && account.Email != null);
        var (office, id) = (notice.OfficeCode, notice.AccountId);
        accounts = notice.Audience switch
        {
            NoticeAudience.Office => accounts.Where(a => a.Role == AccountRole.District && a.OfficeCode == office),
            NoticeAudience.Province => accounts.Where(a => a.Role == AccountRole.Province),
            NoticeAudience.Admin => accounts.Where(a => a.Role == AccountRole.Admin),
            _ => accounts.Where(a => a.Id == id),
        };
        var found = (
            await accounts.OrderBy(a => a.Id).Select(a => new { a.Id, a.Email }).ToListAsync(cancellationToken)
        ).ConvertAll(account =>
            (Address: MailAddress.Of(account.Email), Subscriber: NoticeSubscriptions.Account(account.Id))
        );
        if (notice.Audience == NoticeAudience.Office)
        {
            var addresses = await context
                .OfficeAddresses.Where(row => row.OfficeCode == office)
                .OrderBy(row => row.Address)
                .Select(row => row.Address)
                .ToListAsync(cancellationToken);
            found.AddRange(addresses.Select(a => (MailAddress.Of(a), NoticeSubscriptions.Mail(a))));
        }
        var kind = notice.Kind;
        var subscribers = found.ConvertAll(letter => letter.Subscriber);
        var refused = await context
            .NoticeRefusals.Where(refusal => refusal.Kind == kind && subscribers.Contains(refusal.Subscriber))
            .Select(refusal => refusal.Subscriber)
            .ToListAsync(cancellationToken);
        return
        [
            .. found
                .Where(letter => letter.Address is not null && !refused.Contains(letter.Subscriber))
                .Select(letter => (letter.Address!, letter.Subscriber))
                .DistinctBy(letter => letter.Item1),
        ];
    }
}
