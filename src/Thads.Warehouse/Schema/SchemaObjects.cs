using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Administration;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Views;

namespace Thads.Warehouse.Schema;

/// <summary>
/// What stands beside the tables and is written by hand: the functions under <c>sql/functions</c>, the views under <c>sql/views</c>, and the
/// descriptions of tables and columns. Migrations know nothing of it; each is made anew where it is missing or its text has changed.
/// </summary>
public static class SchemaObjects
{
    /// <summary>Whether everything is there, made from the text that this build has. Reads only.</summary>
    public static async Task<bool> AreCurrentAsync(
        IWarehouseProvider provider,
        WarehouseContext context,
        CancellationToken cancellationToken
    )
    {
        var (existing, made) = await StateAsync(context, cancellationToken);
        var wanted = Wanted(provider, context);
        return made.Count == wanted.Count
            && wanted.All(item => made.GetValueOrDefault(item.Key) == item.Value)
            && ViewScripts.All.All(view => existing.Contains(view.Name));
    }

    /// <summary>
    /// Makes whatever is missing or was made from another text, inside the caller's transaction, and drops views that the product made
    /// once and has no longer.
    /// </summary>
    public static async Task CreateAsync(
        IWarehouseProvider provider,
        WarehouseContext context,
        CancellationToken cancellationToken
    )
    {
        var (existing, made) = await StateAsync(context, cancellationToken);
        var wanted = Wanted(provider, context);
        foreach (var name in made.Keys.Except(wanted.Keys).Where(name => existing.Contains(name.Split('.')[^1])))
        {
            await RunAsync(provider.Dialect($"drop view if exists {name}"));
        }
        foreach (var function in FunctionScript.Of(provider.Engine).Where(function => !IsMade(function.ObjectName)))
        {
            await RunAsync(function.Sql);
        }
        // A view may read one that comes before it: from the first that has changed, all are made anew.
        foreach (var view in ViewScripts.All.SkipWhile(IsCurrent).Reverse())
        {
            await RunAsync(provider.Dialect($"drop view if exists {view.ObjectName}"));
        }
        foreach (var view in ViewScripts.All.SkipWhile(IsCurrent))
        {
            await RunAsync(provider.Dialect(view.Sql));
            if (Describe(provider, view) is { } comments)
            {
                await RunAsync(comments);
            }
        }
        if (!IsMade(TableDescriptions.ObjectName))
        {
            foreach (var comments in TableDescriptions.Statements(provider, context.Model))
            {
                await RunAsync(comments);
            }
        }
        await context.SchemaObjects.ExecuteDeleteAsync(cancellationToken);
        context.SchemaObjects.AddRange(
            wanted.Select(item => new SchemaObject { ObjectName = item.Key, ContentHash = item.Value })
        );
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();

        bool IsMade(string name) => made.GetValueOrDefault(name) == wanted[name];

        bool IsCurrent(ViewScript view) => existing.Contains(view.Name) && IsMade(view.ObjectName);

        // A statement by itself: SQL Server wants a view to be alone in its command.
        Task RunAsync(string sql) => context.Database.ExecuteSqlRawAsync(sql, cancellationToken);
    }

    /// <summary>The same as a script, for a database of any state whose views have been dropped.</summary>
    public static IEnumerable<string> Script(IWarehouseProvider provider, WarehouseContext context)
    {
        foreach (var function in FunctionScript.Of(provider.Engine))
        {
            yield return function.Sql;
        }
        foreach (var view in ViewScripts.All)
        {
            yield return provider.Dialect(view.Sql).TrimEnd();
            if (Describe(provider, view) is { } comments)
            {
                yield return comments;
            }
        }
        foreach (var comments in TableDescriptions.Statements(provider, context.Model))
        {
            yield return comments;
        }
        yield return provider.Dialect("delete from etl.schema_object");
        foreach (var (name, hash) in Wanted(provider, context))
        {
            // The name is data here, and keeps its schema on every engine.
            yield return provider.Dialect("insert into etl.schema_object (object_name, content_hash) values ")
                + $"('{name}', '{hash}')";
        }
    }

    /// <summary>The statements that describe the view, for an engine that keeps descriptions; null for others.</summary>
    public static string? Describe(IWarehouseProvider provider, ViewScript view)
    {
        var statements = view
            .Comments.Select(comment => provider.CommentOnView(view, comment))
            .OfType<string>()
            .ToList();
        return statements.Count == 0 ? null : string.Join(";\n", statements);
    }

    /// <summary>By name, the text that each is to be made from.</summary>
    private static Dictionary<string, string> Wanted(IWarehouseProvider provider, WarehouseContext context) =>
        FunctionScript
            .Of(provider.Engine)
            .Select(function => (function.ObjectName, function.Hash))
            .Concat(ViewScripts.All.Select(view => (view.ObjectName, view.ContentHash)))
            .Append((TableDescriptions.ObjectName, TableDescriptions.Hash(context.Model)))
            .ToDictionary();

    private static async Task<(HashSet<string> Existing, IReadOnlyDictionary<string, string> Made)> StateAsync(
        WarehouseContext context,
        CancellationToken cancellationToken
    ) =>
        (
            await ViewScripts.NamesAsync(context, cancellationToken),
            await context
                .SchemaObjects.AsNoTracking()
                .ToDictionaryAsync(made => made.ObjectName, made => made.ContentHash, cancellationToken)
        );
}
