namespace Thads.Etl.Security;

/// <summary>Types of the claims that a sign-in or a key carries.</summary>
public static class ThadsClaims
{
    public const string Role = "role";
    public const string Office = "office";
    public const string DisplayName = "display_name";
    public const string MustChangePassword = "must_change_password";

    /// <summary>Names the session, by words that stand in the cookie alone.</summary>
    public const string Session = "session";

    /// <summary>How somebody signed in (RFC 8176): <c>pwd</c>, or <c>mfa</c> with a second factor.</summary>
    public const string Method = "amr";

    /// <summary>On keys only: what the key may do.</summary>
    public const string Scope = "scope";
}
