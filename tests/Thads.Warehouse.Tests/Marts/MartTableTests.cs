using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model;
using Thads.Warehouse.Providers.Sqlite;

namespace Thads.Warehouse.Tests.Marts;

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

    [TestCase("kpi_office_year", true)]
    [TestCase("mart.kpi_office_year", true)]
    [TestCase("  MART.Kpi_Office_Year\t", true)]
    [TestCase("KPI_OFFICE_YEAR", true)]
    [TestCase("mart.mart.kpi_office_year", false)]
    [TestCase("dw.kpi_office_year", false)]
    [TestCase("kpi_office_yea", false)]
    [TestCase("mart.", false)]
    [TestCase("", false)]
    public void A_mart_is_found_by_its_name_in_any_case_with_its_schema_or_without(string name, bool isFound)
    {
        using var context = new SqliteProvider("never-opened.db").CreateContext();
        Assert.That(MartTable.Find(context, name)?.Name, Is.EqualTo(isFound ? "kpi_office_year" : null));
    }

    [Test]
    public void Marts_are_listed_by_name()
    {
        using var context = new SqliteProvider("never-opened.db").CreateContext();
        Assert.That(
            MartTable.All(context).Select(mart => mart.Name),
            Is.Ordered.Using((System.Collections.IComparer)StringComparer.Ordinal).And.Unique
        );
    }

    [TestCase("kpi_office_period", true, true)]
    [TestCase("kpi_province_year", true, false)]
    [TestCase("kpi_index_year", true, false)]
    [TestCase("kpi_office_year_approved", true, true)]
    public void A_mart_says_whether_its_rows_are_of_years_and_offices(string name, bool hasYear, bool hasOffice)
    {
        using var context = new SqliteProvider("never-opened.db").CreateContext();
        var mart = MartTable.Find(context, name)!;
        Assert.That((mart.HasYear, mart.HasOffice), Is.EqualTo((hasYear, hasOffice)));
    }

    [TestCase("kpi_office_period", "office_code", "String", false, 19, 0)]
    [TestCase("kpi_office_period", "months", "Int32", false, 19, 0)]
    [TestCase("kpi_office_period", "cases_accepted", "Int64", true, 19, 0)]
    [TestCase("kpi_office_period", "money_accepted", "Decimal", true, 19, 0)]
    [TestCase("kpi_office_period", "cases_completion_rate", "Double", true, 19, 0)]
    public void A_column_says_what_stands_in_it(
        string mart,
        string name,
        string type,
        bool isNullable,
        int precision,
        int scale
    )
    {
        using var context = new SqliteProvider("never-opened.db").CreateContext();
        var column = MartTable.Find(context, mart)!.Columns.Single(column => column.Name == name);
        Assert.That(
            (column.Type.Name, column.IsNullable, column.Precision, column.Scale),
            Is.EqualTo((type, isNullable, precision, scale))
        );
        Assert.That(column.Description, Is.Not.Null.And.Not.Empty);
    }

    [Test]
    public void The_rows_of_what_a_mart_does_not_tell_apart_are_not_asked_for()
    {
        using var context = new SqliteProvider("never-opened.db").CreateContext();
        var mart = MartTable.Find(context, "kpi_province_year")!;
        Assert.That(
            () => mart.Rows(context, new MartFilter(OfficeCode: "VP-244")),
            Throws.ArgumentException.With.Message.Contains("kpi_province_year")
        );
    }

    [GeneratedRegex("^    \"([a-z_0-9]+)\" ", RegexOptions.Multiline)]
    private static partial Regex Column();
}
