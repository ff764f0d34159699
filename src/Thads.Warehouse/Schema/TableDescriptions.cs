using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Thads.Warehouse.Model;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Views;

namespace Thads.Warehouse.Schema;

/// <summary>
/// What the dictionary says of every table and column, told to the engines that keep descriptions. It is no part of the migrations: a
/// word that is changed changes no table.
/// </summary>
internal static class TableDescriptions
{
    /// <summary>Under which <c>etl.schema_object</c> remembers the text that was told last.</summary>
    public const string ObjectName = "dictionary";

    public static string Hash(IModel model) =>
        ContentHash.Of(
            string.Concat(
                Tables(model)
                    .SelectMany(table =>
                        table.Comments.Select(comment => $"{table.Name}.{comment.Column}: {comment.Text}\n")
                    )
            )
        );

    /// <returns>For each table the statements that describe it, as one command; none where the engine keeps no descriptions.</returns>
    public static IEnumerable<string> Statements(IWarehouseProvider provider, IModel model) =>
        Tables(model)
            .Select(table =>
                string.Join(
                    ";\n",
                    table
                        .Comments.Select(comment => provider.CommentOnTable(table.Schema, table.Name, comment))
                        .OfType<string>()
                )
            )
            .Where(command => command.Length > 0);

    private static IEnumerable<(string Schema, string Name, IReadOnlyList<ObjectComment> Comments)> Tables(
        IModel model
    ) =>
        model
            .GetEntityTypes()
            .Where(entity => entity.GetTableName() is not null)
            .Select(entity => (entity.GetSchema() ?? "", Name: entity.GetTableName()!, Comments: Comments(entity)))
            .OrderBy(table => table.Name, StringComparer.Ordinal);

    /// <exception cref="IncompleteModelException">The table or a column of it has no entry in the dictionary.</exception>
    private static IReadOnlyList<ObjectComment> Comments(IEntityType entity)
    {
        var table = entity.GetTableName()!;
        return
        [
            new ObjectComment(null, Entry(DataDictionary.Embedded.Table(table), table)),
            .. entity
                .GetProperties()
                .Select(property => property.GetColumnName())
                .Select(column => new ObjectComment(
                    column,
                    Entry(DataDictionary.Embedded.Column(table, column), $"{table}.{column}")
                )),
        ];
    }

    private static string Entry(DictionaryEntry? entry, string name) =>
        entry?.Comment ?? throw IncompleteModelException.Undescribed(name);
}
