using System.Data;
using Microsoft.Data.SqlClient;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Providers.SqlServer;

namespace Thads.Warehouse.Tests;

public sealed class SqlScriptsTests
{
    [Test]
    public void Scripts_run_in_the_order_of_their_numbers()
    {
        string[] names =
        [
            "sql/marts/10_timeliness.sql",
            "sql/marts/1_office.sql",
            "sql/marts/9_award.sql",
            "sql/marts/2_province.sql",
        ];
        Assert.That(
            SqlScripts.InOrder(names),
            Is.EqualTo(
                new[]
                {
                    "sql/marts/1_office.sql",
                    "sql/marts/2_province.sql",
                    "sql/marts/9_award.sql",
                    "sql/marts/10_timeliness.sql",
                }
            )
        );
    }

    [TestCase("sql/marts/office.sql")]
    [TestCase("sql/marts/x_office.sql")]
    [TestCase("sql/marts/_office.sql")]
    public void A_script_without_a_number_is_refused_by_name(string name) =>
        Assert.That(
            () => SqlScripts.InOrder([name]).ToList(),
            Throws.TypeOf<FormatException>().With.Message.Contains(name)
        );

    [TestCase("marts")]
    [TestCase("dimensions")]
    public void Every_script_that_runs_has_a_number_of_its_own(string folder)
    {
        var names = typeof(SqlScripts)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith($"sql/{folder}/", StringComparison.Ordinal))
            .ToList();
        Assert.That(names, Is.Not.Empty);
        Assert.That(
            SqlScripts.InOrder(names).Select(name => name.Split('/')[^1].Split('_')[0]),
            Is.EqualTo(Enumerable.Range(1, names.Count).Select(number => $"{number}"))
        );
    }

    /// <summary>As <c>datetime</c> it would be stored rounded to a three-hundredth of a second, and would not be found again.</summary>
    [Test]
    public void On_SQL_Server_an_instant_goes_as_exactly_as_its_column_is()
    {
        using var context = new SqlServerProvider(
            new Providers.DatabaseOptions { ConnectionString = "Server=nowhere;Database=thads" }
        ).CreateContext();
        var at = new DateTime(2026, 6, 1, 2, 3, 4, 567, DateTimeKind.Utc);
        using var command = SqlScripts.CreateCommand(
            context,
            "select @refreshed_at, @first_office, @first_year",
            [("@refreshed_at", at), ("@first_office", "VP-244"), ("@first_year", 2020), ("@unused", 1)]
        );
        var parameters = command.Parameters.Cast<SqlParameter>().ToList();
        Assert.That(
            parameters.Select(parameter => (parameter.ParameterName, parameter.SqlDbType)),
            Is.EqualTo(
                new[]
                {
                    ("@refreshed_at", SqlDbType.DateTime2),
                    ("@first_office", SqlDbType.NVarChar),
                    ("@first_year", SqlDbType.Int),
                }
            )
        );
        Assert.That(parameters[0].Value, Is.EqualTo(at));
    }
}
