namespace Thads.Etl.Security;

/// <summary>Section <c>Thads:Security:OpenIdConnect</c>: signing in with the department's own identity provider, where it has one.</summary>
public sealed class OpenIdConnectSettings
{
    /// <summary>The provider's address; empty where there is none.</summary>
    public string Authority { get; set; } = "";
    public string ClientId { get; set; } = "";
    public string ClientSecret { get; set; } = "";

    /// <summary>What the button says.</summary>
    public string DisplayName { get; set; } = "OpenID Connect";

    /// <summary>The claim that names the account: its value is the user name here.</summary>
    public string UserNameClaim { get; set; } = "preferred_username";

    public bool IsConfigured => Authority.Length > 0;
}
