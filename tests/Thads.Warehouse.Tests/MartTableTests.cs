using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model;
using Thads.Warehouse.Providers.Sqlite;

namespace Thads.Warehouse.Tests;

public sealed partial class MartTableTests
{
    [Test]
    public void Columns_are_in_the_order_of_a_new_database()
    {
        using var context = new SqliteProvider("never-opened.db").CreateContext();
        var script = context.Database.GenerateCreateScript();
        var views = WarehouseTables.MartViews.Select(type => context.Model.FindEntityType(type)!.GetViewName());
        var marts = MartTable.All(context).Where(mart => !views.Contains(mart.Name)).ToList();
        Assert.That(marts, Has.Count.EqualTo(WarehouseTables.Marts.Count).And.Not.Empty);
        foreach (var mart in marts)
        {
            var table = Regex.Match(script, $"CREATE TABLE \"{mart.Name}\" \\((.*?)\n\\);", RegexOptions.Singleline);
            Assert.That(
                mart.Columns.Select(column => column.Name),
                Is.EqualTo(Column().Matches(table.Groups[1].Value).Select(match => match.Groups[1].Value))
            );
        }
    }

    [Test]
    public void Every_mart_has_a_title_of_its_own()
    {
        using var context = new SqliteProvider("never-opened.db").CreateContext();
        Assert.That(MartTable.All(context).Select(mart => mart.Title), Is.Unique.And.All.Contains(": "));
    }

    [GeneratedRegex("^    \"([a-z_0-9]+)\" ", RegexOptions.Multiline)]
    private static partial Regex Column();
}
