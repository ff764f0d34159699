using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Thads.Warehouse.Model;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Providers.PostgreSql;

namespace Thads.Warehouse.Documentation;

/// <summary>Every table and view of the model with what the dictionary says of it. Needs no database.</summary>
public sealed class StarSchema
{
    private StarSchema(IReadOnlyList<StarTable> tables) => Tables = tables;

    /// <summary>By kind, then by name.</summary>
    public IReadOnlyList<StarTable> Tables { get; }

    public IEnumerable<StarTable> Of(params TableKind[] kinds) => Tables.Where(table => kinds.Contains(table.Kind));

    public StarTable? Table(string name) => Tables.FirstOrDefault(table => table.Name == name);

    /// <exception cref="IncompleteModelException">A table or a column has no entry in the dictionary.</exception>
    public static StarSchema Read(DataDictionary dictionary)
    {
        // The servers' model, which has the schemas. It is only looked at: nothing is connected to.
        using var context = new PostgreSqlProvider(
            new DatabaseOptions { ConnectionString = "Host=localhost;Database=design" }
        ).CreateContext();
        var model = context.GetService<IDesignTimeModel>().Model;
        return new StarSchema([
            .. model
                .GetEntityTypes()
                .Select(entity => Table(entity, dictionary))
                .OrderBy(table => table.Kind)
                .ThenBy(table => table.Name, StringComparer.Ordinal),
        ]);
    }

    private static StarTable Table(IEntityType entity, DataDictionary dictionary)
    {
        var isView = entity.GetTableName() is null;
        var name = entity.GetTableName() ?? entity.GetViewName()!;
        var schema = (isView ? entity.GetViewSchema() : entity.GetSchema())!;
        var kind = Kind(schema, name, isView);
        return new StarTable(
            schema,
            name,
            kind,
            dictionary.Table(name) ?? throw IncompleteModelException.Undescribed(name),
            [
                .. entity
                    .GetProperties()
                    .OrderBy(property => Place(entity, property))
                    .Select(property => Column(name, kind, property, dictionary)),
            ],
            [
                .. (
                    entity.GetIndexes().FirstOrDefault(index => index.IsUnique)?.Properties
                    ?? entity.FindPrimaryKey()?.Properties
                    ?? []
                ).Select(property => property.GetColumnName()),
            ]
        );
    }

    private static StarColumn Column(string table, TableKind kind, IProperty property, DataDictionary dictionary)
    {
        var name = property.GetColumnName();
        var reference = property.GetContainingForeignKeys().FirstOrDefault();
        var type = LogicalTypeOf(property);
        return new StarColumn(
            name,
            type,
            type == LogicalType.Text && property.GetMaxLength() is > 0 and var length ? length : null,
            property.IsNullable,
            property.IsPrimaryKey(),
            reference is null
                ? null
                : new StarReference(
                    reference.PrincipalEntityType.GetSchema()!,
                    reference.PrincipalEntityType.GetTableName()!,
                    reference.PrincipalKey.Properties.Single().GetColumnName()
                ),
            Units.Of(kind, name, property),
            dictionary.Column(table, name) ?? throw IncompleteModelException.Undescribed($"{table}.{name}")
        );
    }

    private static TableKind Kind(string schema, string name, bool isView) =>
        (schema, name) switch
        {
            ("dw", _) when name.StartsWith("dim_", StringComparison.Ordinal) => TableKind.Dimension,
            _ when isView => TableKind.View,
            ("mart", _) => TableKind.Mart,
            ("dw", _) when name.StartsWith("fact_", StringComparison.Ordinal) => TableKind.Fact,
            ("dw", _) => TableKind.Supporting,
            _ => TableKind.Internal,
        };

    private static LogicalType LogicalTypeOf(IProperty property)
    {
        // A status is stored by its name, an amount of đồng as a whole number.
        var converter = property.GetTypeMapping().Converter;
        var type = converter?.ProviderClrType ?? property.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(int) => LogicalType.Integer,
            _ when type == typeof(long) || type == typeof(decimal) => LogicalType.BigInteger,
            _ when type == typeof(double) => LogicalType.Number,
            _ when type == typeof(string) => LogicalType.Text,
            _ when type == typeof(DateOnly) => LogicalType.Date,
            _ when type == typeof(DateTime) => LogicalType.Instant,
            _ when type == typeof(bool) => LogicalType.Flag,
            _ when type == typeof(byte[]) => LogicalType.Bytes,
            _ => throw new InvalidOperationException(
                $"{property.DeclaringType.Name}.{property.Name}: {type} has no place in the documentation."
            ),
        };
    }

    /// <summary>The key first; then as declared, from the base class down.</summary>
    private static (int Key, int Depth, int Declared) Place(IEntityType entity, IProperty property)
    {
        if (property.IsPrimaryKey())
        {
            return (entity.FindPrimaryKey()!.Properties.ToList().IndexOf(property), 0, 0);
        }
        var depth = 0;
        for (var type = property.PropertyInfo!.DeclaringType; type is not null; type = type.BaseType)
        {
            depth++;
        }
        return (int.MaxValue, depth, property.PropertyInfo.MetadataToken);
    }
}
