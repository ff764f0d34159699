using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Marts;

namespace Thads.Warehouse.Rebuild;

/// <summary>Walks through one table in two databases side by side, in the order of its key, and stops at the first difference.</summary>
internal static class TableComparer
{
    /// <summary>When a partition was refreshed is the one thing about it that is not a function of the submissions.</summary>
    private const string NotCompared = nameof(KpiRow.RefreshedAt);

    public static async Task<(long Rows, string? Difference)> CompareAsync<TRow>(
        WarehouseContext live,
        WarehouseContext rebuilt,
        CancellationToken cancellationToken
    )
        where TRow : class
    {
        var entity = live.Model.FindEntityType(typeof(TRow))!;
        var key = entity.FindPrimaryKey()!.Properties;
        var columns = entity.GetProperties().Where(property => property.Name != NotCompared).ToList();
        await using var left = Ordered<TRow>(live, key).GetAsyncEnumerator(cancellationToken);
        await using var right = Ordered<TRow>(rebuilt, key).GetAsyncEnumerator(cancellationToken);
        for (long rows = 0; ; rows++)
        {
            var (hasLeft, hasRight) = (await left.MoveNextAsync(), await right.MoveNextAsync());
            if (!hasLeft && !hasRight)
            {
                return (rows, null);
            }
            var order =
                !hasRight ? -1
                : !hasLeft ? 1
                : CompareKeys(key, left.Current, right.Current);
            if (order != 0)
            {
                var (row, where, notWhere) =
                    order < 0 ? (left.Current, "live", "rebuilt") : (right.Current, "rebuilt", "live");
                return (rows, $"{Describe(entity, key, row)}: only in the {where} table, not in the {notWhere} one");
            }
            foreach (var column in columns)
            {
                var (was, becomes) = (
                    column.PropertyInfo!.GetValue(left.Current),
                    column.PropertyInfo.GetValue(right.Current)
                );
                if (!Equals(was, becomes))
                {
                    var name = column.GetColumnName();
                    return (
                        rows,
                        $"{Describe(entity, key, left.Current)}: {name} is {Text(was)} live and {Text(becomes)} rebuilt"
                    );
                }
            }
        }
    }

    private static IAsyncEnumerable<TRow> Ordered<TRow>(WarehouseContext context, IReadOnlyList<IProperty> key)
        where TRow : class => context.Set<TRow>().AsNoTracking().InKeyOrder(key).AsAsyncEnumerable();

    private static int CompareKeys(IReadOnlyList<IProperty> key, object left, object right)
    {
        foreach (var part in key)
        {
            var (a, b) = (part.PropertyInfo!.GetValue(left), part.PropertyInfo.GetValue(right));
            var order = a is string text
                ? string.CompareOrdinal(text, (string?)b)
                : Comparer<object>.Default.Compare(a, b);
            if (order != 0)
            {
                return order;
            }
        }
        return 0;
    }

    private static string Describe(IEntityType entity, IReadOnlyList<IProperty> key, object row)
    {
        var values = key.Select(part => $"{part.GetColumnName()} {Text(part.PropertyInfo!.GetValue(row))}");
        return $"{entity.GetTableName()} [{string.Join(", ", values)}]";
    }

    private static string Text(object? value) =>
        Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : "null";
}
