using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Thads.Warehouse.Model;

/// <summary>Rows in the order of their table's key, for entity types that are only known at run time.</summary>
internal static class KeyOrder
{
    public static IQueryable<TRow> InKeyOrder<TRow>(this IQueryable<TRow> query, IReadOnlyList<IReadOnlyProperty> key)
        where TRow : class
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        for (var part = 0; part < key.Count; part++)
        {
            var selector = Expression.Lambda(Expression.Property(row, key[part].PropertyInfo!), row);
            query = query.Provider.CreateQuery<TRow>(
                Expression.Call(
                    typeof(Queryable),
                    part == 0 ? nameof(Queryable.OrderBy) : nameof(Queryable.ThenBy),
                    [typeof(TRow), key[part].ClrType],
                    query.Expression,
                    Expression.Quote(selector)
                )
            );
        }
        return query;
    }
}
