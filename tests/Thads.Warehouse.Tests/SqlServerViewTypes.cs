using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using ModelColumn = Microsoft.SqlServer.Dac.Model.Column;

namespace Thads.Warehouse.Tests;

/// <summary>
/// The type of each column of a view by SQL Server's rules: those of tables are read from DacFx's model, which says nothing of a view's, and
/// expressions are followed by T-SQL's precedence of types. Of an expression that it does not know it says so.
/// </summary>
internal sealed class SqlServerViewTypes
{
    /// <summary>In a mixed expression the type further to the left wins.</summary>
    private static readonly string[] Precedence =
    [
        "datetime2",
        "date",
        "float",
        "decimal",
        "bigint",
        "int",
        "bit",
        "nvarchar",
        "varchar",
        "null",
    ];

    private readonly Dictionary<string, Columns> relations = new(StringComparer.OrdinalIgnoreCase);

    public SqlServerViewTypes(TSqlModel model)
    {
        foreach (var table in model.GetObjects(DacQueryScopes.UserDefined, Table.TypeClass))
        {
            relations[Name(table.Name.Parts)] = new Columns([
                .. table
                    .GetReferenced(Table.Columns)
                    .Select(column =>
                        (column.Name.Parts[^1], column.GetReferenced(ModelColumn.DataType).Single().Name.Parts[^1])
                    ),
            ]);
        }
    }

    /// <summary>Reads the statement that creates a view, whose columns later views may use.</summary>
    /// <returns>Its columns in order, each with the name of its type.</returns>
    public IReadOnlyList<(string Column, string Type)> Add(string sql)
    {
        var fragment = new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        Assert.That(errors.Select(error => error.Message), Is.Empty);
        var view = (CreateViewStatement)((TSqlScript)fragment).Batches.Single().Statements.Single();
        var statement = view.SelectStatement;
        var scope = new Scope(null);
        foreach (var common in statement.WithCtesAndXmlNamespaces?.CommonTableExpressions ?? [])
        {
            scope.CommonTables[common.ExpressionName.Value] = QueryOf(common.QueryExpression, scope);
        }
        var columns = QueryOf(statement.QueryExpression, scope);
        relations[Name(view.SchemaObjectName.Identifiers.Select(part => part.Value))] = columns;
        return columns.All;
    }

    private Columns QueryOf(QueryExpression query, Scope outer) =>
        query switch
        {
            QueryParenthesisExpression parenthesis => QueryOf(parenthesis.QueryExpression, outer),
            BinaryQueryExpression union => Union(
                QueryOf(union.FirstQueryExpression, outer),
                QueryOf(union.SecondQueryExpression, outer)
            ),
            QuerySpecification specification => SpecificationOf(specification, outer),
            _ => throw Unknown(query),
        };

    private Columns SpecificationOf(QuerySpecification query, Scope outer)
    {
        var scope = new Scope(outer);
        foreach (var table in query.FromClause?.TableReferences ?? [])
        {
            AddTable(table, scope);
        }
        return new Columns([
            .. query.SelectElements.SelectMany(element =>
                element switch
                {
                    SelectStarExpression { Qualifier: { } table } => scope.Tables[table.Identifiers[^1].Value].All,
                    SelectStarExpression => scope.Tables.Values.SelectMany(table => table.All),
                    SelectScalarExpression selected => [(NameOf(selected), TypeOf(selected.Expression, scope))],
                    _ => throw Unknown(element),
                }
            ),
        ]);
    }

    private static string NameOf(SelectScalarExpression selected) =>
        selected.ColumnName?.Value
        ?? (selected.Expression as ColumnReferenceExpression)?.MultiPartIdentifier.Identifiers[^1].Value
        ?? "";

    private void AddTable(TableReference table, Scope scope)
    {
        switch (table)
        {
            case QualifiedJoin join:
                AddTable(join.FirstTableReference, scope);
                AddTable(join.SecondTableReference, scope);
                break;
            case UnqualifiedJoin join:
                AddTable(join.FirstTableReference, scope);
                AddTable(join.SecondTableReference, scope);
                break;
            case QueryDerivedTable derived:
                scope.Tables[derived.Alias.Value] = QueryOf(derived.QueryExpression, scope);
                break;
            case NamedTableReference named:
                var parts = named.SchemaObject.Identifiers.Select(part => part.Value).ToList();
                scope.Tables[named.Alias?.Value ?? parts[^1]] =
                    (parts.Count == 1 ? scope.CommonTable(parts[0]) : null)
                    ?? (
                        relations.TryGetValue(Name(parts), out var found)
                            ? found
                            : throw new InvalidOperationException($"There is no table {Name(parts)}.")
                    );
                break;
            default:
                throw Unknown(table);
        }
    }

    private string TypeOf(ScalarExpression expression, Scope scope) =>
        expression switch
        {
            ColumnReferenceExpression column => scope.TypeOf([
                .. column.MultiPartIdentifier.Identifiers.Select(part => part.Value),
            ]),
            CastCall cast => cast.DataType.Name.BaseIdentifier.Value.ToLowerInvariant() switch
            {
                "double" or "real" => "float",
                "numeric" => "decimal",
                var type => type,
            },
            ParenthesisExpression parenthesis => TypeOf(parenthesis.Expression, scope),
            UnaryExpression unary => TypeOf(unary.Expression, scope),
            BinaryExpression binary => Widest(
                TypeOf(binary.FirstExpression, scope),
                TypeOf(binary.SecondExpression, scope)
            ),
            IntegerLiteral => "int",
            NumericLiteral => "decimal",
            StringLiteral literal => literal.IsNational ? "nvarchar" : "varchar",
            NullLiteral => "null",
            CoalesceExpression coalesce => Widest([.. coalesce.Expressions.Select(part => TypeOf(part, scope))]),
            NullIfExpression nullIf => TypeOf(nullIf.FirstExpression, scope),
            SearchedCaseExpression searched => CaseOf(searched, searched.WhenClauses, scope),
            SimpleCaseExpression simple => CaseOf(simple, simple.WhenClauses, scope),
            ScalarSubquery subquery => QueryOf(subquery.QueryExpression, scope).All.Single().Type,
            FunctionCall call => FunctionOf(call, scope),
            _ => throw Unknown(expression),
        };

    private string CaseOf(CaseExpression expression, IEnumerable<WhenClause> clauses, Scope scope) =>
        Widest([
            .. clauses.Select(clause => TypeOf(clause.ThenExpression, scope)),
            expression.ElseExpression is { } otherwise ? TypeOf(otherwise, scope) : "null",
        ]);

    private string FunctionOf(FunctionCall call, Scope scope) =>
        call.FunctionName.Value.ToLowerInvariant() switch
        {
            "count" => "int",
            "row_number" or "rank" => "bigint",
            // An integer is summed up as an integer, which is too small for đồng; a float or a decimal keeps its type.
            "sum" or "min" or "max" or "round" or "abs" => TypeOf(call.Parameters[0], scope),
            "concat" => call.Parameters.Any(part => TypeOf(part, scope) == "nvarchar") ? "nvarchar" : "varchar",
            _ => throw Unknown(call),
        };

    private static Columns Union(Columns first, Columns second) =>
        new([.. first.All.Zip(second.All, (left, right) => (left.Name, Widest(left.Type, right.Type)))]);

    private static string Widest(params string[] types) =>
        types.MinBy(type =>
            Array.IndexOf(Precedence, type) is >= 0 and var place
                ? place
                : throw new InvalidOperationException($"Nothing is known of the type {type}.")
        )!;

    private static string Name(IEnumerable<string> parts) => string.Join('.', parts);

    private static InvalidOperationException Unknown(TSqlFragment fragment) =>
        new(
            $"Nothing is known of a {fragment.GetType().Name}: "
                + string.Concat(
                    fragment
                        .ScriptTokenStream.Skip(fragment.FirstTokenIndex)
                        .Take(fragment.LastTokenIndex - fragment.FirstTokenIndex + 1)
                        .Select(token => token.Text)
                )
        );

    private sealed record Columns(IReadOnlyList<(string Name, string Type)> All)
    {
        public string? Find(string name) =>
            All.Where(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                .Select(column => column.Type)
                .SingleOrDefault();
    }

    /// <summary>The names that an expression may use: those of its query, and of the queries around it.</summary>
    private sealed class Scope(Scope? outer)
    {
        public Dictionary<string, Columns> CommonTables { get; } = new(StringComparer.OrdinalIgnoreCase);
        public Dictionary<string, Columns> Tables { get; } = new(StringComparer.OrdinalIgnoreCase);

        public Columns? CommonTable(string name) => CommonTables.GetValueOrDefault(name) ?? outer?.CommonTable(name);

        public string TypeOf(IReadOnlyList<string> parts)
        {
            var found =
                parts.Count == 1
                    ? Tables.Values.Select(table => table.Find(parts[0])).FirstOrDefault(type => type is not null)
                : Tables.TryGetValue(parts[^2], out var table) ? table.Find(parts[^1])
                : null;
            return found
                ?? outer?.TypeOf(parts)
                ?? throw new InvalidOperationException($"There is no column {string.Join('.', parts)}.");
        }
    }
}
