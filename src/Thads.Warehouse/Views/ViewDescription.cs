using System.Text.RegularExpressions;
using Thads.Warehouse.Model;

namespace Thads.Warehouse.Views;

/// <summary>What the dictionary says of a view and of each of its columns, which are those of its last SELECT.</summary>
internal static partial class ViewDescription
{
    /// <returns>The view itself, whose column is null, and its columns in their order.</returns>
    /// <exception cref="IncompleteModelException">The view or a column of it has no entry in the dictionary.</exception>
    public static IReadOnlyList<ObjectComment> Of(string view, string sql, DataDictionary dictionary)
    {
        var table = dictionary.Table(view) ?? throw IncompleteModelException.Undescribed(view);
        // Those of common table expressions are indented.
        var select = Select().Match(sql.ReplaceLineEndings("\n"));
        return
        [
            new ObjectComment(null, table.Comment),
            .. Items(select.Groups["items"].Value)
                .Select(item => Name().Match(item))
                .Select(name =>
                {
                    var source = name.Groups["source"].Value;
                    var column = name.Groups["name"] is { Success: true, Value: var renamed } ? renamed : source;
                    // A dimension in a role has the columns of the dimension under other names.
                    var entry =
                        dictionary.Column(view, column)
                        ?? dictionary.Column(select.Groups["table"].Value, source)
                        ?? throw IncompleteModelException.Undescribed($"{view}.{column}");
                    return new ObjectComment(column, entry.Comment);
                }),
        ];
    }

    /// <summary>Splits at the commas that are in no parentheses.</summary>
    private static IEnumerable<string> Items(string items)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i < items.Length; i++)
        {
            depth += items[i] switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            if (items[i] == ',' && depth == 0)
            {
                yield return items[start..i].Trim();
                start = i + 1;
            }
        }
        yield return items[start..].Trim();
    }

    [GeneratedRegex(@"^select\n(?<items>(?:.*\n)+?)from (?:[a-z]+\.)?(?<table>[a-z0-9_]+)", RegexOptions.Multiline)]
    private static partial Regex Select();

    [GeneratedRegex(
        @"^(?:(?:[a-z_]+\.)?(?<source>[a-z0-9_]+)(?: as (?<name>[a-z0-9_]+))?|.* as (?<name>[a-z0-9_]+))$",
        RegexOptions.Singleline
    )]
    private static partial Regex Name();
}
