using System.ComponentModel.DataAnnotations;
using System.Net;
using Thads.Etl.Settings;
using Thads.Etl.Texts;

namespace Thads.Etl.Notices;

/// <summary>Section <c>Thads:Mail</c>: the department's mail server. Nothing is sent while no <see cref="Host"/> is named.</summary>
public sealed class MailOptions : IValidatableObject
{
    /// <summary>The server's name; null where notices stand on their page only.</summary>
    public string? Host { get; init; }

    [Range(1, 65_535)]
    public int Port { get; init; } = 587;

    public MailSecurity Security { get; init; }

    public string? UserName { get; init; }

    /// <summary>The password; best by the environment (<c>THADS__MAIL__PASSWORD</c>) or by <see cref="PasswordFile"/>.</summary>
    public string? Password { get; init; }

    /// <summary>A file whose first line is the password, such as a mounted one.</summary>
    public string? PasswordFile { get; init; }

    /// <summary>The address that notices come from.</summary>
    public string? From { get; init; }

    /// <summary>Where people reach the portal, such as <c>https://thads.vinhphuc.example</c>: what links in notices begin with.</summary>
    public string? PublicAddress { get; init; }

    /// <summary>How often one is tried before it is given up; the waits between grow from a minute to four hours.</summary>
    [Range(1, 100)]
    public int MostAttempts { get; init; } = 12;

    /// <summary>How long the server may keep us waiting for an answer.</summary>
    [Range(1, 600)]
    public int TimeoutSeconds { get; init; } = 30;

    /// <summary>So many are sent in one run.</summary>
    [Range(1, 100_000)]
    public int MostAtOnce { get; init; } = 500;

    /// <summary>
    /// Notices that are older are not sent any more: what waited while mail was off, or in a backup that was restored, is of no use.
    /// </summary>
    [Range(typeof(TimeSpan), "00:10:00", "30.00:00:00")]
    public TimeSpan OldAfter { get; init; } = TimeSpan.FromDays(2);

    public bool IsOn => Host is not null;

    /// <summary>What no attribute says: a server needs a sender and an address to lead to, and no password goes over the network in clear.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Host is null)
        {
            yield break;
        }
        if (Uri.CheckHostName(Host) == UriHostNameType.Unknown)
        {
            yield return new WrongSetting($"“{Host}” is no name of a server.", nameof(Host));
        }
        if (!MailAddress.IsOne(From))
        {
            yield return new WrongSetting($"“{From}” is no address that mail can come from.", nameof(From));
        }
        if (
            !Uri.TryCreate(PublicAddress, UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https")
            || address.Query.Length > 0
        )
        {
            yield return new WrongSetting(
                $"“{PublicAddress}” is no address of the portal, such as https://thads.vinhphuc.example.",
                nameof(PublicAddress)
            );
        }
        if (UserName is null != (Password is null && PasswordFile is null))
        {
            yield return new WrongSetting($"A user name and a password belong together.", nameof(UserName));
        }
        if (Password is not null && PasswordFile is not null)
        {
            yield return new WrongSetting($"The password is said twice.", nameof(PasswordFile));
        }
        if (PasswordFile is not null && !File.Exists(PasswordFile))
        {
            yield return new WrongSetting($"There is no file {PasswordFile}.", nameof(PasswordFile));
        }
        if (UserName is not null && Security == MailSecurity.None && !IsThisMachine(Host))
        {
            yield return new WrongSetting(
                $"A password does not go over the network in clear: StartTls or Tls.",
                nameof(Security)
            );
        }
    }

    /// <summary>The password, wherever it is kept.</summary>
    internal string ReadPassword() =>
        Password
        ?? File.ReadLines(PasswordFile!).FirstOrDefault()
        ?? throw new InvalidDataException($"{PasswordFile} is empty.");

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
