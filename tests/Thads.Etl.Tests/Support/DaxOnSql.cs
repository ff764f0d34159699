using System.Globalization;
using System.Text.RegularExpressions;
using Thads.Warehouse.Documentation;
using Thads.Warehouse.Documentation.PowerBi;
using Thads.Warehouse.Model;

namespace Thads.Etl.Tests.Support;

/// <summary>
/// Works out measures of the Power BI model over a warehouse: as much of DAX as they use, with each aggregate asked as SQL under the filters of
/// its context, which go along the model's active relationships.
/// </summary>
/// <param name="ask">Runs a query of one column and gives its values.</param>
internal sealed partial class DaxOnSql(Func<string, Task<IReadOnlyList<object?>>> ask)
{
    private static readonly StarSchema Schema = StarSchema.Read(DataDictionary.Embedded);
    private static readonly IReadOnlyList<ModelTable> Tables =
    [
        .. Schema
            .Of(TableKind.Dimension, TableKind.Fact, TableKind.Mart, TableKind.View)
            .Select(table => new ModelTable(table, Schema)),
    ];
    private static readonly IReadOnlyList<ModelRelationship> Ways =
    [
        .. Relationships.Of(Tables).Where(relationship => relationship.IsActive),
    ];

    /// <summary>A filter on a column: a condition in SQL, in which {0} is the column.</summary>
    internal sealed record Filter(string Table, string Column, string Condition);

    public Task<decimal?> MeasureAsync(string name, params Filter[] context) =>
        MeasureAsync(name, (IReadOnlyList<Filter>)context);

    private async Task<decimal?> MeasureAsync(string name, IReadOnlyList<Filter> context)
    {
        var measure = MeasureCatalog.All.Single(one => one.Name == name);
        var tokens = new Queue<string>(
            Token().Matches(string.Join('\n', measure.Lines)).Select(match => match.Value.Trim())
        );
        var variables = new Dictionary<string, decimal?>();
        while (tokens.Peek() == "VAR")
        {
            tokens.Dequeue();
            var variable = tokens.Dequeue();
            Take(tokens, "=");
            variables[variable] = await ValueAsync(Parse(tokens), context, variables);
        }
        if (tokens.Peek() == "RETURN")
        {
            tokens.Dequeue();
        }
        var body = Parse(tokens);
        Assert.That(tokens, Is.Empty, name);
        return await ValueAsync(body, context, variables);
    }

    private abstract record Node;

    private sealed record Literal(string Text) : Node;

    private sealed record Name(string Text) : Node;

    private sealed record Measure(string Text) : Node;

    private sealed record Column(string Table, string Text) : Node;

    private sealed record Call(string Function, IReadOnlyList<Node> Arguments) : Node;

    private sealed record Binary(string Operator, Node Left, Node Right) : Node;

    /// <summary>Comparisons bind least, then sums, then products.</summary>
    private static Node Parse(Queue<string> tokens, int level = 0)
    {
        string[][] operators =
        [
            ["="],
            ["+", "-"],
            ["*"],
        ];
        if (level == operators.Length)
        {
            return Primary(tokens);
        }
        var left = Parse(tokens, level + 1);
        while (tokens.Count > 0 && operators[level].Contains(tokens.Peek()))
        {
            left = new Binary(tokens.Dequeue(), left, Parse(tokens, level + 1));
        }
        return left;
    }

    private static Node Primary(Queue<string> tokens)
    {
        var token = tokens.Dequeue();
        if (token == "(")
        {
            var inner = Parse(tokens);
            Take(tokens, ")");
            return inner;
        }
        if (token[0] == '[')
        {
            return new Measure(token[1..^1]);
        }
        if (token[0] == '"' || char.IsAsciiDigit(token[0]))
        {
            return new Literal(token.Trim('"'));
        }
        if (token.EndsWith(']'))
        {
            var at = token.IndexOf('[', StringComparison.Ordinal);
            return new Column(token[..at], token[(at + 1)..^1]);
        }
        if (tokens.Count == 0 || tokens.Peek() != "(")
        {
            return new Name(token);
        }
        tokens.Dequeue();
        var arguments = new List<Node>();
        while (tokens.Peek() != ")")
        {
            arguments.Add(Parse(tokens));
            if (tokens.Peek() == ",")
            {
                tokens.Dequeue();
            }
        }
        tokens.Dequeue();
        return new Call(token, arguments);
    }

    private async Task<decimal?> ValueAsync(
        Node node,
        IReadOnlyList<Filter> context,
        IReadOnlyDictionary<string, decimal?> variables
    ) =>
        node switch
        {
            Literal literal => decimal.Parse(literal.Text, CultureInfo.InvariantCulture),
            Name name => variables[name.Text],
            Measure measure => await MeasureAsync(measure.Text, context),
            Binary binary => Combine(
                binary.Operator,
                await ValueAsync(binary.Left, context, variables),
                await ValueAsync(binary.Right, context, variables)
            ),
            Call call => await CallAsync(call, context, variables),
            _ => throw new NotSupportedException($"{node}"),
        };

    /// <summary>Blank is nothing in a sum, and makes a product blank.</summary>
    private static decimal? Combine(string sign, decimal? left, decimal? right) =>
        (sign, left, right) switch
        {
            ("=", _, _) => (left ?? 0) == (right ?? 0) ? 1 : 0,
            ("*", null, _) or ("*", _, null) or (_, null, null) => null,
            ("*", _, _) => left * right,
            ("+", _, _) => (left ?? 0) + (right ?? 0),
            ("-", _, _) => (left ?? 0) - (right ?? 0),
            _ => throw new NotSupportedException(sign),
        };

    private async Task<decimal?> CallAsync(
        Call call,
        IReadOnlyList<Filter> context,
        IReadOnlyDictionary<string, decimal?> variables
    )
    {
        var arguments = call.Arguments;
        switch (call.Function)
        {
            case "SUM" or "MAX" when arguments[0] is Column column:
                return await OneAsync(
                    $"select {call.Function}({Sql(column.Table, column.Text)}) from {From(column.Table, context)}"
                );
            case "COUNTROWS" when arguments[0] is Name table:
                return NotZero(await OneAsync($"select count(*) from {From(table.Text, context)}"));
            case "COUNTROWS" when arguments[0] is Call { Function: "SUMMARIZE", Arguments: var by }:
                var columns = string.Join(", ", by.Skip(1).Cast<Column>().Select(one => one.Text));
                return NotZero(
                    await OneAsync(
                        $"select count(*) from (select distinct {columns} from {From(((Name)by[0]).Text, context)}) as summary"
                    )
                );
            case "HASONEVALUE" when arguments[0] is Column one:
                return (await ValuesAsync(one, context)).Count == 1 ? 1 : 0;
            case "DIVIDE":
                var part = await ValueAsync(arguments[0], context, variables);
                var whole = await ValueAsync(arguments[1], context, variables);
                return whole is null or 0 ? null : part / whole;
            case "IF":
                return await ValueAsync(arguments[0], context, variables) is null or 0
                    ? arguments.Count > 2
                        ? await ValueAsync(arguments[2], context, variables)
                        : null
                    : await ValueAsync(arguments[1], context, variables);
            case "ISBLANK":
                return await ValueAsync(arguments[0], context, variables) is null ? 1 : 0;
            case "BLANK":
                return null;
            case "MOD":
                return (await ValueAsync(arguments[0], context, variables) ?? 0)
                    % await ValueAsync(arguments[1], context, variables);
            case "CALCULATE":
                return await ValueAsync(
                    arguments[0],
                    await FiltersAsync(arguments.Skip(1), context, variables),
                    variables
                );
            case "SUMX" when arguments[0] is Call { Function: "VALUES", Arguments: [Column each] }:
                decimal? sum = null;
                foreach (var value in await ValuesAsync(each, context))
                {
                    var row = context.Append(new Filter(each.Table, each.Text, Same(value))).ToList();
                    sum = Combine("+", sum, await ValueAsync(arguments[1], row, variables));
                }
                return sum;
            default:
                throw new NotSupportedException(call.Function);
        }
    }

    /// <summary>What is removed goes first; then each filter takes the place of those on its column, unless it keeps them.</summary>
    private async Task<IReadOnlyList<Filter>> FiltersAsync(
        IEnumerable<Node> modifiers,
        IReadOnlyList<Filter> context,
        IReadOnlyDictionary<string, decimal?> variables
    )
    {
        var kept = context.ToList();
        var added = new List<Filter>();
        var replaced = new HashSet<(string, string)>();
        foreach (var modifier in modifiers)
        {
            switch (modifier)
            {
                case Call { Function: "ALL" or "REMOVEFILTERS", Arguments: [Name table] }:
                    kept.RemoveAll(filter => filter.Table == table.Text || Way(table.Text, filter.Table) is not null);
                    break;
                case Call { Function: "VALUES", Arguments: [Column column] }:
                    replaced.Add((column.Table, column.Text));
                    var values = (await ValuesAsync(column, context)).Select(Sql).DefaultIfEmpty("null");
                    added.Add(new Filter(column.Table, column.Text, $"{{0}} in ({string.Join(", ", values)})"));
                    break;
                case Call { Function: "KEEPFILTERS", Arguments: [Binary { Left: Column kept1 } keeping] }:
                    added.Add(new Filter(kept1.Table, kept1.Text, await ConditionAsync(keeping.Right)));
                    break;
                case Binary { Operator: "=", Left: Column column } equal:
                    replaced.Add((column.Table, column.Text));
                    added.Add(new Filter(column.Table, column.Text, await ConditionAsync(equal.Right)));
                    break;
                default:
                    throw new NotSupportedException($"{modifier}");
            }
        }
        kept.RemoveAll(filter => replaced.Contains((filter.Table, filter.Column)));
        return [.. kept, .. added];

        async Task<string> ConditionAsync(Node right) =>
            right is Literal { Text: var text } && !decimal.TryParse(text, CultureInfo.InvariantCulture, out _)
                ? Same(text)
                : Same(await ValueAsync(right, context, variables));
    }

    private Task<IReadOnlyList<object?>> ValuesAsync(Column column, IReadOnlyList<Filter> context) =>
        ask($"select distinct {Sql(column.Table, column.Text)} from {From(column.Table, context)}");

    private async Task<decimal?> OneAsync(string sql) =>
        (await ask(sql)).Single() is { } value and not DBNull
            ? Convert.ToDecimal(value, CultureInfo.InvariantCulture)
            : null;

    /// <summary>A table under the filters that reach it.</summary>
    private static string From(string table, IReadOnlyList<Filter> context)
    {
        var conditions = context
            .Select(filter =>
                filter.Table == table
                    ? string.Format(CultureInfo.InvariantCulture, filter.Condition, Sql(table, filter.Column))
                : Way(table, filter.Table) is { } way ? Through(way, filter)
                : null
            )
            .OfType<string>()
            .ToList();
        return $"{Full(table)}{(conditions.Count == 0 ? "" : $" where {string.Join(" and ", conditions)}")}";
    }

    private static string Through(IReadOnlyList<ModelRelationship> way, Filter filter)
    {
        var step = way[0];
        var condition =
            way.Count == 1
                ? string.Format(CultureInfo.InvariantCulture, filter.Condition, Sql(step.ToTable, filter.Column))
                : Through([.. way.Skip(1)], filter);
        return $"{Sql(step.FromTable, step.FromColumn)} in (select {Sql(step.ToTable, step.ToColumn)} from {Full(step.ToTable)} where {condition})";
    }

    /// <summary>The active relationships from a table to one that filters it; null where there are none.</summary>
    private static IReadOnlyList<ModelRelationship>? Way(string from, string to)
    {
        foreach (var step in Ways.Where(way => way.FromTable == from))
        {
            if (step.ToTable == to)
            {
                return [step];
            }
            if (Way(step.ToTable, to) is { } rest)
            {
                return [step, .. rest];
            }
        }
        return null;
    }

    private static string Full(string table) => Schema.Table(table)!.FullName;

    /// <summary>A column, or what the model works out for one that the warehouse has not.</summary>
    private static string Sql(string table, string column)
    {
        var model = Tables.Single(one => one.Name == table);
        return model.Source.Column(column) is null && column == "period_key"
            ? $"({model.Added!.Expression.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)})"
            : column;
    }

    private static string Same(object? value) => $"{{0}} = {Sql(value)}";

    private static string Sql(object? value) =>
        value is string text ? $"'{text}'" : Convert.ToString(value ?? -1, CultureInfo.InvariantCulture)!;

    private static decimal? NotZero(decimal? count) => count == 0 ? null : count;

    private static void Take(Queue<string> tokens, string expected) =>
        Assert.That(tokens.Dequeue(), Is.EqualTo(expected));

    [GeneratedRegex(@"""[^""]*""|\w+\[[^\]]+\]|\[[^\]]+\]|\w+|[=+\-*(),]")]
    private static partial Regex Token();
}
