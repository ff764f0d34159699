using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model;

namespace Thads.Warehouse.Views;

/// <summary>The views under <c>sql/views</c>, in order of name.</summary>
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

    /// <summary>
    /// Drops every view of this build. For use before migrations, since an engine may refuse to change a table that a view reads; a
    /// database without any is left alone.
    /// </summary>
    /// <param name="context">The database.</param>
    /// <param name="dialect">Rewrites portable SQL for the engine.</param>
    /// <param name="cancellationToken">Stops between two views.</param>
    public static async Task DropAsync(
        WarehouseContext context,
        Func<string, string> dialect,
        CancellationToken cancellationToken
    )
    {
        var existing = await NamesAsync(context, cancellationToken);
        foreach (var view in All.Where(view => existing.Contains(view.Name)).Reverse())
        {
            await context.Database.ExecuteSqlRawAsync(
                dialect($"drop view if exists {view.ObjectName}"),
                cancellationToken
            );
        }
    }

    /// <summary>The views that are there. The one thing that engines are asked differently: SQLite has no information schema.</summary>
    public static async Task<HashSet<string>> NamesAsync(WarehouseContext context, CancellationToken cancellationToken)
    {
        var names = context.Database.IsSqlite()
            ? context.Database.SqlQueryRaw<string>("select name as \"Value\" from sqlite_master where type = 'view'")
            : context.Database.SqlQueryRaw<string>(
                "select TABLE_NAME as \"Value\" from INFORMATION_SCHEMA.VIEWS where TABLE_SCHEMA in ('etl', 'dw', 'mart')"
            );
        return [.. await names.ToListAsync(cancellationToken)];
    }

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
        return new ViewScript(created.Groups["schema"].Value, name, sql, comments, Views.ContentHash.Of(content));
    }

    [GeneratedRegex(@"^create view (?<schema>[a-z]+)\.(?<name>[a-z0-9_]+) as\r?$", RegexOptions.Multiline)]
    private static partial Regex Created();
}
