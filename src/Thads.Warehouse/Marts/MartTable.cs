using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Warehouse.Marts;

/// <summary>A mart as a table of rows, found in the model: a mart that is added to it needs nothing here.</summary>
public sealed class MartTable
{
    private const string SchemaPrefix = "mart.";

    private readonly IEntityType entity;
    private readonly IProperty? year;
    private readonly IProperty? office;

    private MartTable(IEntityType entity, string schema = "mart")
    {
        this.entity = entity;
        Name = entity.GetTableName() ?? entity.GetViewName()!;
        Schema = schema;
        Title = DataDictionary.Embedded.Table(Name)?.Comment ?? Name;
        var columns = entity.GetProperties().OrderBy(Place).ToList();
        Columns = [.. columns.Select(column => new MartColumn(column))];
        year = columns.Find(column => IsYear(column.GetColumnName()));
        office = columns.Find(column => column.GetColumnName() == "office_code");
    }

    /// <summary>The table's or view's name, without its schema.</summary>
    public string Name { get; }

    /// <summary>Its schema on the servers.</summary>
    public string Schema { get; }

    /// <summary>What the mart is called in Vietnamese, and what it holds.</summary>
    public string Title { get; }

    /// <summary>In the order in which a new database has them: the key first.</summary>
    public IReadOnlyList<MartColumn> Columns { get; }
    public bool HasYear => year is not null;
    public bool HasOffice => office is not null;

    /// <summary>Every mart of the model, in order of name.</summary>
    public static IReadOnlyList<MartTable> All(WarehouseContext context)
    {
        return
        [
            .. WarehouseTables
                .Marts.Concat(WarehouseTables.MartViews)
                .Select(type => new MartTable(context.Model.FindEntityType(type)!))
                .OrderBy(mart => mart.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The dimensions that marts relate to by their codes and numbers: the durable office, and the period with what is loaded.</summary>
    public static IReadOnlyList<MartTable> Dimensions(WarehouseContext context) =>
        [
            new(context.Model.FindEntityType(typeof(OfficeDurableDimension))!, "dw"),
            new(context.Model.FindEntityType(typeof(PeriodStatusDimension))!, "dw"),
        ];

    /// <summary>The mart of a name given in any letter case, with the schema before it or without.</summary>
    /// <returns>Null where there is no such mart.</returns>
    public static MartTable? Find(WarehouseContext context, string name)
    {
        var bare = name.Trim();
        bare = bare.StartsWith(SchemaPrefix, StringComparison.OrdinalIgnoreCase) ? bare[SchemaPrefix.Length..] : bare;
        return All(context).FirstOrDefault(mart => mart.Name.Equals(bare, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// The rows in the order of the key. One query streams them one at a time, so that they are all of one moment and few are in memory at
    /// once. Until the last row the context cannot be used for anything else.
    /// </summary>
    /// <exception cref="ArgumentException">The mart has no such column as is asked for.</exception>
    public IAsyncEnumerable<object> Rows(WarehouseContext context, MartFilter filter) =>
        Generic.Call<IAsyncEnumerable<object>>(GetType(), nameof(Stream), entity.ClrType, this, context, filter);

    /// <summary>Whether a column of a mart holds the statistical year of its rows.</summary>
    internal static bool IsYear(string column) => column is "stat_year" or "year";

    private IAsyncEnumerable<object> Stream<TRow>(WarehouseContext context, MartFilter filter)
        where TRow : class
    {
        var rows = context.Set<TRow>().AsNoTracking();
        if (filter.Year is { } wantedYear)
        {
            rows = rows.Where(Is<TRow, int>(year, wantedYear));
        }
        if (filter.OfficeCode is { } wantedOffice)
        {
            rows = rows.Where(Is<TRow, string>(office, wantedOffice));
        }
        return rows.InKeyOrder(entity.FindPrimaryKey()!.Properties).AsAsyncEnumerable();
    }

    private Expression<Func<TRow, bool>> Is<TRow, TValue>(IProperty? column, TValue wanted)
    {
        if (column is null)
        {
            throw new ArgumentException($"{Name} has no such column.");
        }
        var row = Expression.Parameter(typeof(TRow), "row");
        // A field of an object and not a constant, so that it becomes a parameter of the query.
        var value = Expression.Property(Expression.Constant(Tuple.Create(wanted)), nameof(Tuple<TValue>.Item1));
        return Expression.Lambda<Func<TRow, bool>>(
            Expression.Equal(Expression.Property(row, column.PropertyInfo!), value),
            row
        );
    }

    /// <summary>The order in which migrations put columns: the key, then what the mart's own class declares, then its base classes, the topmost first.</summary>
    private (int Key, int Depth, int Declared) Place(IProperty column)
    {
        if (column.IsPrimaryKey())
        {
            return (entity.FindPrimaryKey()!.Properties.ToList().IndexOf(column), 0, 0);
        }
        var declaring = column.PropertyInfo!.DeclaringType!;
        var depth = 0;
        for (var type = declaring; declaring != entity.ClrType && type is not null; type = type.BaseType)
        {
            depth++;
        }
        return (int.MaxValue, depth, column.PropertyInfo.MetadataToken);
    }
}
