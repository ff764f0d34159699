using System.CommandLine;
using Thads.Etl.Security;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Accounts;

namespace Thads.Etl.Cli;

/// <summary><c>user add|list|reset|reset-second-factor</c> and <c>user key add|list|revoke</c>: accounts and keys without the portal.</summary>
internal static class UserCommand
{
    public static Command Create()
    {
        var command = new Command("user", "Accounts of the portal, and keys of programs.");
        command.Subcommands.Add(Add());
        command.Subcommands.Add(List());
        command.Subcommands.Add(Reset());
        command.Subcommands.Add(ResetSecondFactor());
        var key = new Command("key", "Keys by which programs act for an office.");
        key.Subcommands.Add(AddKey());
        key.Subcommands.Add(ListKeys());
        key.Subcommands.Add(RevokeKey());
        command.Subcommands.Add(key);
        return command;
    }

    private static Actor By => CommandActor.Current;

    private static Command Add()
    {
        var name = new Argument<string>("name") { Description = "What is typed to sign in." };
        var role = new Option<AccountRole>("--role")
        {
            Description = "District, Province, Analyst or Admin.",
            Required = true,
        };
        var office = new Option<string?>("--office")
        {
            Description = "The office of a district account, such as VP-244.",
        };
        var display = new Option<string?>("--display-name") { Description = "How the account is shown." };
        var email = new Option<string?>("--email") { Description = "Where letters go." };
        var command = new Command("add", "Make an account; its first password is printed once.")
        {
            name,
            role,
            office,
            display,
            email,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    async (services, token) =>
                    {
                        var wanted = new NewAccount(
                            parsed.GetValue(name)!,
                            parsed.GetValue(display) ?? parsed.GetValue(name)!,
                            parsed.GetValue(role),
                            parsed.GetValue(office)?.ToUpperInvariant(),
                            parsed.GetValue(email)
                        );
                        var password = await services
                            .GetRequiredService<AccountRegister>()
                            .CreateAsync(wanted, By, token);
                        Terminal.Line($"{wanted.UserName}: {password}");
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static Command List()
    {
        var json = JsonOutput.Option();
        var command = new Command("list", "The accounts.") { json };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    async (services, token) =>
                    {
                        var accounts = await services.GetRequiredService<AccountRegister>().ListAsync(token);
                        var views = accounts.Select(a => new AccountView(
                            a.UserName!,
                            a.DisplayName,
                            a.Role.ToString(),
                            a.OfficeCode,
                            a.IsDisabled,
                            a.LastSignInAt
                        ));
                        if (parsed.GetValue(json))
                        {
                            JsonOutput.Write(views);
                            return;
                        }
                        foreach (var view in views)
                        {
                            Terminal.Line(
                                $"{view.UserName}\t{view.Role}\t{view.OfficeCode}\t{view.DisplayName}{(view.IsDisabled ? CliWords.Say("\tdisabled") : "")}"
                            );
                        }
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static Command Reset()
    {
        var name = new Argument<string>("name") { Description = "The account." };
        var command = new Command("reset", "Give an account a new password, printed once; its sessions end.") { name };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    async (services, token) =>
                    {
                        var user = parsed.GetValue(name)!;
                        var password = await services.GetRequiredService<AccountRegister>().ResetAsync(user, By, token);
                        Terminal.Line($"{user}: {password}");
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static Command ResetSecondFactor()
    {
        var name = new Argument<string>("name") { Description = "The account." };
        var command = new Command(
            "reset-second-factor",
            "Take an account's second factor away, for who has lost it; its sessions end."
        )
        {
            name,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    async (services, token) =>
                    {
                        var user = parsed.GetValue(name)!;
                        await services.GetRequiredService<SecondFactors>().RemoveAsync(user, password: null, By, token);
                        Terminal.Line($"{user}: signs in with the password alone.");
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static Command AddKey()
    {
        var name = new Argument<string>("name") { Description = "What the key is for." };
        var office = new Option<string>("--office")
        {
            Description = "The office, or ALL for a key that only reads.",
            Required = true,
        };
        var scopes = new Option<string[]>("--scope")
        {
            Description = $"{string.Join(", ", ApiScopes.All)}; may be given twice.",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var days = new Option<int?>("--days") { Description = "How many days it holds; without end where not said." };
        var command = new Command("add", "Make a key; it is printed once.") { name, office, scopes, days };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    async (services, token) =>
                    {
                        var keys = services.GetRequiredService<ApiKeyRegister>();
                        var key = await keys.CreateAsync(
                            parsed.GetValue(name)!,
                            parsed.GetValue(office)!.ToUpperInvariant(),
                            parsed.GetValue(scopes)!,
                            keys.ExpiryAfter(parsed.GetValue(days)),
                            By,
                            token
                        );
                        Terminal.Line($"{key}");
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static Command ListKeys()
    {
        var json = JsonOutput.Option();
        var command = new Command("list", "The keys, without the keys themselves.") { json };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    async (services, token) =>
                    {
                        var keys = await services.GetRequiredService<ApiKeyRegister>().ListAsync(token);
                        var views = keys.Select(k => new KeyView(
                            k.ApiKeyId,
                            k.Name,
                            k.OfficeCode,
                            k.Prefix,
                            k.Scopes,
                            k.ExpiresAt,
                            k.RevokedAt,
                            k.LastUsedAt
                        ));
                        if (parsed.GetValue(json))
                        {
                            JsonOutput.Write(views);
                            return;
                        }
                        foreach (var view in views)
                        {
                            Terminal.Line(
                                $"{view.ApiKeyId}\t{view.Prefix}…\t{view.OfficeCode}\t{view.Scopes}\t{view.Name}{(view.RevokedAt is null ? "" : CliWords.Say("\trevoked"))}"
                            );
                        }
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static Command RevokeKey()
    {
        var id = new Argument<int>("key") { Description = "The key's number." };
        var command = new Command("revoke", "A key holds no more.") { id };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    async (services, token) =>
                    {
                        if (
                            !await services
                                .GetRequiredService<ApiKeyRegister>()
                                .RevokeAsync(parsed.GetValue(id), By, token)
                        )
                        {
                            throw new UsageException($"There is no key {parsed.GetValue(id)} that still holds.");
                        }
                        Terminal.Line($"{parsed.GetValue(id)}: revoked");
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static Task<int> RunAsync(
        Func<IServiceProvider, CancellationToken, Task> act,
        CancellationToken cancellationToken
    ) =>
        CommandHost.RunAsync(
            withWorkers: false,
            async (services, token) =>
            {
                try
                {
                    await act(services, token);
                    return ExitCode.Done;
                }
                catch (AccountRefusedException e)
                {
                    throw new UsageException(e);
                }
            },
            cancellationToken
        );

    private sealed record AccountView(
        string UserName,
        string DisplayName,
        string Role,
        string? OfficeCode,
        bool IsDisabled,
        DateTime? LastSignInAt
    );

    private sealed record KeyView(
        int ApiKeyId,
        string Name,
        string OfficeCode,
        string Prefix,
        string Scopes,
        DateTime? ExpiresAt,
        DateTime? RevokedAt,
        DateTime? LastUsedAt
    );
}
