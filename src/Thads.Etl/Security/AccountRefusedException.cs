namespace Thads.Etl.Security;

/// <summary>An account cannot be made or changed so.</summary>
/// <param name="code">Stable: names the sentence in the portal's resources, after <c>account.</c>.</param>
/// <param name="message">Why, in English.</param>
public sealed class AccountRefusedException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
