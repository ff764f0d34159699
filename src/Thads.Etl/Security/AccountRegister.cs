using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Texts;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Offices;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Security;

/// <summary>Makes accounts, changes them and gives them new passwords. What it does is written to the audit trail in the same transaction.</summary>
public sealed class AccountRegister(
    IWarehouseProvider provider,
    AccountWork work,
    SignInThrottle throttle,
    TimeProvider clock
)
{
    private const int LongestText = 200;

    public async Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return await context
            .Accounts.AsNoTracking()
            .OrderBy(a => a.OfficeCode)
            .ThenBy(a => a.UserName)
            .ToListAsync(cancellationToken);
    }

    /// <returns>Null where there is no such account.</returns>
    public async Task<Account?> FindAsync(string userName, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return await context
            .Accounts.AsNoTracking()
            .SingleOrDefaultAsync(account => account.UserName == userName, cancellationToken);
    }

    /// <returns>The password that was made for it, which must be changed at the first sign-in.</returns>
    /// <exception cref="AccountRefusedException">The name is taken, the office is unknown, or role and office do not fit.</exception>
    public Task<string> CreateAsync(NewAccount wanted, Actor by, CancellationToken cancellationToken) =>
        work.RunAsync(
            async (context, users) =>
            {
                Check(wanted);
                var office = await CheckAsync(context, wanted.Role, wanted.OfficeCode, cancellationToken);
                var account = new Account
                {
                    Id = await context.NextKeysAsync(KeySequence.Accounts, 1, cancellationToken),
                    UserName = wanted.UserName,
                    DisplayName = wanted.DisplayName,
                    Email = wanted.Email,
                    Role = wanted.Role,
                    OfficeCode = office,
                    MustChangePassword = true,
                    CreatedAt = clock.GetUtcNow().UtcDateTime,
                };
                var password = RandomPassword.Next();
                // Random words are not judged by the rules for chosen ones.
                account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
                AccountWork.Demand(await users.CreateAsync(account));
                await work.AppendAsync(context, by, AuditActions.AccountCreated, account, cancellationToken);
                return password;
            },
            cancellationToken
        );

    /// <summary>Makes the first admin of a database that has no account yet.</summary>
    /// <returns>His password; null when there are accounts.</returns>
    public async Task<string?> CreateFirstAdminAsync(CancellationToken cancellationToken)
    {
        await using (var context = provider.CreateContext())
        {
            if (await context.Accounts.AnyAsync(cancellationToken))
            {
                return null;
            }
        }
        try
        {
            return await CreateAsync(
                new NewAccount("admin", "Quản trị hệ thống", AccountRole.Admin),
                Actor.System,
                cancellationToken
            );
        }
        catch (AccountRefusedException e) when (e.Code == nameof(IdentityErrorDescriber.DuplicateUserName))
        {
            return null; // Another process was faster, and has told.
        }
    }

    /// <returns>A new password, which must be changed at the next sign-in; every wait ends, and so does every session.</returns>
    /// <exception cref="AccountRefusedException">There is no such account.</exception>
    public Task<string> ResetAsync(string userName, Actor by, CancellationToken cancellationToken) =>
        work.RunAsync(
            async (context, users) =>
            {
                var account = await AccountWork.FindAsync(users, userName);
                var password = RandomPassword.Next();
                account.MustChangePassword = true;
                account.LockoutEnd = null;
                account.AccessFailedCount = 0;
                account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
                AccountWork.Demand(await users.UpdateSecurityStampAsync(account));
                await throttle.ForgiveEverywhereAsync(context, account.UserName!, cancellationToken);
                await AccountWork.EndResetsAsync(context, account, clock.GetUtcNow().UtcDateTime, cancellationToken);
                await work.AppendAsync(context, by, AuditActions.PasswordReset, account, cancellationToken);
                return password;
            },
            cancellationToken
        );

    /// <summary>Changes what an account is; its sessions end.</summary>
    /// <exception cref="AccountRefusedException">There is no such account, role and office do not fit, or no admin would be left.</exception>
    public Task ChangeAsync(NewAccount wanted, bool isDisabled, Actor by, CancellationToken cancellationToken) =>
        work.RunAsync(
            async (context, users) =>
            {
                var account = await AccountWork.FindAsync(users, wanted.UserName);
                Check(wanted);
                var office = await CheckAsync(context, wanted.Role, wanted.OfficeCode, cancellationToken);
                account.DisplayName = wanted.DisplayName;
                account.Email = wanted.Email;
                account.Role = wanted.Role;
                account.OfficeCode = office;
                account.IsDisabled = isDisabled;
                AccountWork.Demand(await users.UpdateSecurityStampAsync(account));
                if (
                    !await context.Accounts.AnyAsync(
                        a => a.Role == AccountRole.Admin && !a.IsDisabled,
                        cancellationToken
                    )
                )
                {
                    throw new AccountRefusedException("LastAdmin", "An admin must be left.");
                }
                await AccountWork.EndResetsAsync(context, account, clock.GetUtcNow().UtcDateTime, cancellationToken);
                await work.AppendAsync(context, by, AuditActions.AccountChanged, account, cancellationToken);
                return true;
            },
            cancellationToken
        );

    /// <exception cref="AccountRefusedException">The old password is wrong, or the new one breaks the policy.</exception>
    public Task ChangePasswordAsync(
        string userName,
        string oldPassword,
        string newPassword,
        Actor by,
        CancellationToken cancellationToken
    ) =>
        work.RunAsync(
            async (context, users) =>
            {
                var account = await AccountWork.FindAsync(users, userName);
                if (oldPassword == newPassword)
                {
                    throw new AccountRefusedException("SamePassword", "The new password is the old one.");
                }
                account.MustChangePassword = false;
                AccountWork.Demand(await users.ChangePasswordAsync(account, oldPassword, newPassword));
                await AccountWork.EndResetsAsync(context, account, clock.GetUtcNow().UtcDateTime, cancellationToken);
                await work.AppendAsync(context, by, AuditActions.PasswordChanged, account, cancellationToken);
                return true;
            },
            cancellationToken
        );

    /// <returns>The office's code as the warehouse keeps it, whatever it was written like: policy is decided on it.</returns>
    private static async Task<string?> CheckAsync(
        WarehouseContext context,
        AccountRole role,
        string? office,
        CancellationToken cancellationToken
    )
    {
        if (!Enum.IsDefined(role) || (role == AccountRole.District) != office is not null)
        {
            throw new AccountRefusedException("RoleAndOffice", "A district account has an office, and no other has.");
        }
        if (office is null)
        {
            return null;
        }
        var code = await context.FindOfficeCodeAsync(office, cancellationToken);
        var versions = await context.Offices.Where(o => o.OfficeCode == code).ToListAsync(cancellationToken);
        return versions.Any(o => o.Reports)
            ? code
            : throw new AccountRefusedException("UnknownOffice", $"There is no office {office}.");
    }

    /// <summary>What a column cannot hold is told here, and not by an engine; what no letter can go to, before one has to.</summary>
    private static void Check(NewAccount wanted)
    {
        if (
            wanted.UserName.Length > LongestText
            || wanted.DisplayName.Length > LongestText
            || wanted.Email?.Length > LongestText
        )
        {
            throw new AccountRefusedException("TooLong", $"A name or address has {LongestText} characters at most.");
        }
        if (wanted.Email is { } address && !MailAddress.IsOne(address))
        {
            throw new AccountRefusedException("Email", "That is no e-mail address.");
        }
        if (wanted.DisplayName.Any(char.IsControl))
        {
            throw new AccountRefusedException("Name", "A name stands on one line.");
        }
    }
}
