using Thads.Warehouse.Text;

namespace Thads.Warehouse.Schema;

/// <summary>The database is older than the program, and the settings say that the program may not change its schema.</summary>
public sealed class SchemaBehindException : ToldException
{
    private SchemaBehindException(FormattableString sentence)
        : base(sentence) { }

    /// <summary>It lacks migrations.</summary>
    public static SchemaBehindException Lacks(string location, IReadOnlyList<string> pending) =>
        new(
            $"{location} is behind this version: pending migrations {string.Join(", ", pending)}. Thads:Database:MigrateAtStart is false, so nothing was changed. Have a DBA run the script that `db script` prints, or run `db migrate` with an account that may change the schema."
        );

    /// <summary>Its tables are this version's, its views are not.</summary>
    public static SchemaBehindException OfOtherViews(string location) =>
        new(
            $"{location} is behind this version: its views are of another. Thads:Database:MigrateAtStart is false, so nothing was changed. Have a DBA run the script that `db script` prints, or run `db migrate` with an account that may change the schema."
        );
}
