namespace Thads.Etl.Security;

/// <summary>Names of the authorization policies. Every endpoint has one, or is public by name.</summary>
public static class Policies
{
    /// <summary>Whoever has signed in, and any key.</summary>
    public const string SignedIn = nameof(SignedIn);

    /// <summary>Sends workbooks: districts, the province, admins; keys with the scope <c>submit</c>.</summary>
    public const string Submit = nameof(Submit);

    /// <summary>Reads submissions, findings and figures, each as far as <see cref="Viewer"/> lets it; keys with the scope <c>read</c>.</summary>
    public const string Read = nameof(Read);

    /// <summary>Approves and returns: the province and admins.</summary>
    public const string Review = nameof(Review);

    /// <summary>Keeps the province's settings, accounts and jobs: admins.</summary>
    public const string Administer = nameof(Administer);
}
