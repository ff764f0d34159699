namespace Thads.Etl.Security;

/// <summary>What a key may be allowed.</summary>
public static class ApiScopes
{
    public const string Submit = "submit";
    public const string Read = "read";

    public static IReadOnlyList<string> All { get; } = [Submit, Read];
}
