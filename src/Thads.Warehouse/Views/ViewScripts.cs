using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model;
using Thads.Warehouse.Providers;

namespace Thads.Warehouse.Views;

/// <summary>
/// The views under <c>sql/views</c>, in order of name: made anew where they are missing or their text has changed, and dropped before a
/// migration, since an engine may refuse to change a table that a view reads.
/// </summary>
public static partial class ViewScripts
{
    private const string Folder = "sql/views/";

    public static IReadOnlyList<ViewScript> All { get; } =
    [
        .. typeof(ViewScripts)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    /// <summary>Whether every view is there, made from the text that this build has. Reads only.</summary>
    public static async Task<bool> AreCurrentAsync(WarehouseContext context, CancellationToken cancellationToken)
    {
        var (existing, made) = await StateAsync(context, cancellationToken);
        return made.Count == All.Count && All.All(view => IsCurrent(view, existing, made));
    }

    /// <summary>
    /// Makes every view that is missing or was made from another text, inside the caller's transaction, and drops those that the product
    /// made once and has no longer.
    /// </summary>
    public static async Task CreateAsync(
        IWarehouseProvider provider,
        WarehouseContext context,
        CancellationToken cancellationToken
    )
    {
        var (existing, made) = await StateAsync(context, cancellationToken);
        foreach (var name in made.Keys.Except(All.Select(view => view.ObjectName)))
        {
            await ExecuteAsync(context, provider, $"drop view if exists {name}", cancellationToken);
        }
        // A view may read one that comes before it: from the first that has changed, all are made anew.
        foreach (var view in All.SkipWhile(view => IsCurrent(view, existing, made)).Reverse())
        {
            await ExecuteAsync(context, provider, $"drop view if exists {view.ObjectName}", cancellationToken);
        }
        foreach (var view in All.SkipWhile(view => IsCurrent(view, existing, made)))
        {
            await ExecuteAsync(context, provider, view.Sql, cancellationToken);
            if (view.Describe(provider) is { } comments)
            {
                await context.Database.ExecuteSqlRawAsync(comments, cancellationToken);
            }
        }
        await context.SchemaObjects.ExecuteDeleteAsync(cancellationToken);
        context.SchemaObjects.AddRange(
            All.Select(view => new SchemaObject { ObjectName = view.ObjectName, ContentHash = view.ContentHash })
        );
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }

    /// <summary>Drops every view of this build. For use before migrations; a database without any is left alone.</summary>
    public static async Task DropAsync(
        IWarehouseProvider provider,
        WarehouseContext context,
        CancellationToken cancellationToken
    )
    {
        var existing = await ViewNamesAsync(context, cancellationToken);
        foreach (var view in All.Where(view => existing.Contains(view.Name)).Reverse())
        {
            await ExecuteAsync(context, provider, $"drop view if exists {view.ObjectName}", cancellationToken);
        }
    }

    private static bool IsCurrent(
        ViewScript view,
        HashSet<string> existing,
        IReadOnlyDictionary<string, string> made
    ) => existing.Contains(view.Name) && made.GetValueOrDefault(view.ObjectName) == view.ContentHash;

    private static async Task<(HashSet<string> Existing, IReadOnlyDictionary<string, string> Made)> StateAsync(
        WarehouseContext context,
        CancellationToken cancellationToken
    ) =>
        (
            await ViewNamesAsync(context, cancellationToken),
            await context
                .SchemaObjects.AsNoTracking()
                .ToDictionaryAsync(made => made.ObjectName, made => made.ContentHash, cancellationToken)
        );

    /// <summary>The one thing that engines are asked differently: SQLite has no information schema.</summary>
    private static async Task<HashSet<string>> ViewNamesAsync(
        WarehouseContext context,
        CancellationToken cancellationToken
    )
    {
        var names = context.Database.IsSqlite()
            ? context.Database.SqlQueryRaw<string>("select name as \"Value\" from sqlite_master where type = 'view'")
            : context.Database.SqlQueryRaw<string>(
                "select TABLE_NAME as \"Value\" from INFORMATION_SCHEMA.VIEWS where TABLE_SCHEMA in ('etl', 'dw', 'mart')"
            );
        return [.. await names.ToListAsync(cancellationToken)];
    }

    /// <summary>A statement by itself: SQL Server wants a view to be alone in its command.</summary>
    private static Task ExecuteAsync(
        WarehouseContext context,
        IWarehouseProvider provider,
        string sql,
        CancellationToken cancellationToken
    ) => context.Database.ExecuteSqlRawAsync(provider.Dialect(sql), cancellationToken);

    private static ViewScript Read(string resource)
    {
        using var reader = new StreamReader(typeof(ViewScripts).Assembly.GetManifestResourceStream(resource)!);
        var sql = reader.ReadToEnd();
        var created = Created().Match(sql);
        if (!created.Success)
        {
            throw new InvalidOperationException($"{resource} creates no view.");
        }
        var name = created.Groups["name"].Value;
        var comments = ViewDescription.Of(name, sql, DataDictionary.Embedded);
        var content = sql + string.Concat(comments.Select(comment => $"\n{comment.Column}: {comment.Text}"));
        return new ViewScript(
            created.Groups["schema"].Value,
            name,
            sql,
            comments,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))
        );
    }

    [GeneratedRegex(@"^create view (?<schema>[a-z]+)\.(?<name>[a-z0-9_]+) as\r?$", RegexOptions.Multiline)]
    private static partial Regex Created();
}
