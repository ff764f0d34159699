using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Thads.Warehouse.Loading;

/// <summary>
/// Checks rows against the model as they stream by. SQLite ignores the length of a text and the scale of a decimal, and what the servers
/// say of a row that they refuse names it badly or not at all: so every engine refuses the same rows, in the same words.
/// </summary>
internal sealed class RowGuard<TRow>
    where TRow : class
{
    private readonly IEntityType entity;
    private readonly IReadOnlyList<IProperty> columns;

    /// <summary>The index of the first column whose value does not fit; −1 when all do.</summary>
    private readonly Func<TRow, int> firstMisfit;

    public RowGuard(IEntityType entity)
    {
        this.entity = entity;
        columns = [.. entity.GetProperties()];
        var row = Expression.Parameter(typeof(TRow), "row");
        Expression verdict = Expression.Constant(-1);
        for (var index = columns.Count - 1; index >= 0; index--)
        {
            if (Misfit(columns[index], row) is { } misfit)
            {
                verdict = Expression.Condition(misfit, Expression.Constant(index), verdict);
            }
        }
        firstMisfit = Expression.Lambda<Func<TRow, int>>(verdict, row).Compile();
    }

    /// <summary>The rows, each checked as it is asked for.</summary>
    /// <exception cref="RowRejectedException">A row does not fit.</exception>
    public IEnumerable<TRow> Checked(IEnumerable<TRow> rows)
    {
        long number = 0;
        foreach (var row in rows)
        {
            number++;
            if (firstMisfit(row) is >= 0 and var index)
            {
                throw new RowRejectedException(Describe(row, number, columns[index]));
            }
            yield return row;
        }
    }

    private static Expression? Misfit(IProperty column, ParameterExpression row)
    {
        var value = Expression.Property(row, column.PropertyInfo!);
        var limit = Expression.Constant(column.GetMaxLength() is > 0 and var length ? length : int.MaxValue);
        return column.ClrType switch
        {
            var type when type == typeof(string) => Call(
                nameof(IsBadText),
                value,
                Expression.Constant(column.IsNullable),
                limit
            ),
            var type when type == typeof(byte[]) => column.IsNullable
                ? null
                : Expression.ReferenceEqual(value, Expression.Constant(null)),
            var type when type == typeof(decimal) => Call(nameof(IsBadAmount), value),
            var type when type == typeof(decimal?) => Expression.AndAlso(
                Expression.Property(value, nameof(Nullable<decimal>.HasValue)),
                Call(nameof(IsBadAmount), Expression.Property(value, nameof(Nullable<decimal>.Value)))
            ),
            var type when type == typeof(double) => Call(nameof(IsBadNumber), value),
            var type when type == typeof(double?) => Expression.AndAlso(
                Expression.Property(value, nameof(Nullable<double>.HasValue)),
                Call(nameof(IsBadNumber), Expression.Property(value, nameof(Nullable<double>.Value)))
            ),
            _ => null,
        };
    }

    private static MethodCallExpression Call(string method, params Expression[] arguments) =>
        Expression.Call(typeof(RowGuard<TRow>), method, typeArguments: null, arguments);

    private static bool IsBadText(string? text, bool mayBeNull, int limit) =>
        text is null
            ? !mayBeNull
            : text.Length > limit || text.Contains('\0', StringComparison.Ordinal) || HasHalfCharacter(text);

    /// <summary>Half of a surrogate pair is no character: one engine refuses it, another keeps something else in its place.</summary>
    private static bool HasHalfCharacter(string text)
    {
        var first = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        if (first < 0)
        {
            return false;
        }
        for (var i = first; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Decimals of the model are whole đồng, kept as 64-bit integers.</summary>
    private static bool IsBadAmount(decimal amount) =>
        amount is > long.MaxValue or < long.MinValue || decimal.Truncate(amount) != amount;

    private static bool IsBadNumber(double number) => !double.IsFinite(number);

    private string Describe(TRow row, long number, IProperty column)
    {
        var value = column.PropertyInfo!.GetValue(row);
        var why = value switch
        {
            null => "is null",
            string text when text.Contains('\0', StringComparison.Ordinal) => "holds the character U+0000",
            string text when HasHalfCharacter(text) => "holds half a character (an unpaired surrogate)",
            string text => string.Create(
                CultureInfo.InvariantCulture,
                $"has {text.Length} characters, at most {column.GetMaxLength()} fit"
            ),
            _ => string.Create(CultureInfo.InvariantCulture, $"is {value}, which the column cannot hold exactly"),
        };
        var key = entity
            .FindPrimaryKey()!
            .Properties.Select(part =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{part.GetColumnName()} {part.PropertyInfo!.GetValue(row)}"
                )
            );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{entity.GetTableName()}, row {number} ({string.Join(", ", key)}): {column.GetColumnName()} {why}."
        );
    }
}
