namespace Thads.Warehouse.Views;

/// <summary>One file under <c>sql/views</c>.</summary>
/// <param name="Schema">The view's schema, where the engine has schemas.</param>
/// <param name="Name">The view's name.</param>
/// <param name="Sql">The one statement that creates it, in portable SQL.</param>
/// <param name="ContentHash">SHA-256 of the text, in lower-case hexadecimal.</param>
public sealed record ViewScript(string Schema, string Name, string Sql, string ContentHash)
{
    public string ObjectName => $"{Schema}.{Name}";
}
