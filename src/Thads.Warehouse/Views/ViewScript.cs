namespace Thads.Warehouse.Views;

/// <summary>One file under <c>sql/views</c>.</summary>
/// <param name="Schema">The view's schema, where the engine has schemas.</param>
/// <param name="Name">The view's name.</param>
/// <param name="Sql">The one statement that creates it, in portable SQL.</param>
/// <param name="Comments">What the dictionary says of the view and its columns.</param>
/// <param name="ContentHash">SHA-256 of the statement and the comments, in lower-case hexadecimal.</param>
public sealed record ViewScript(
    string Schema,
    string Name,
    string Sql,
    IReadOnlyList<ObjectComment> Comments,
    string ContentHash
)
{
    public string ObjectName => $"{Schema}.{Name}";
}
