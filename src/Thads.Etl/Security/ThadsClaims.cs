namespace Thads.Etl.Security;

/// <summary>Types of the claims that a sign-in or a key carries.</summary>
public static class ThadsClaims
{
    public const string Role = "role";
    public const string Office = "office";
    public const string DisplayName = "display_name";
    public const string MustChangePassword = "must_change_password";

    /// <summary>On keys only: what the key may do.</summary>
    public const string Scope = "scope";
}
