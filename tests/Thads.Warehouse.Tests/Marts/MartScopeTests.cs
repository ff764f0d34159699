using Thads.Warehouse.Marts;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Marts;
using Thads.Warehouse.Providers;

namespace Thads.Warehouse.Tests.Marts;

public sealed class MartScopeTests
{
    /// <summary>One text has one plan on SQL Server, made for the first values: for one period of one office, and it would serve everything.</summary>
    [Test]
    public void Each_kind_of_scope_is_refreshed_by_a_text_of_its_own()
    {
        var scopes = new[]
        {
            new MartScope("VP-244", 2020, 12),
            new MartScope("VP-244", 2020, 0),
            new MartScope(OfficeDimension.WholeProvince, 2020, 12),
            new MartScope(OfficeDimension.WholeProvince, 2020, 0),
            MartScope.Everything,
        };
        Assert.That(scopes.Select(scope => scope.Kind), Is.Unique);
        // Another of the same kind is served by the same plan.
        Assert.That(new MartScope("VP-247", 2016, 6).Kind, Is.EqualTo(scopes[0].Kind));
        Assert.That(
            SqlScripts.TextOf("select 1", scopes[0].Kind),
            Does.StartWith("-- one office, one period\n").And.EndsWith("select 1")
        );
    }

    [Test]
    public void Each_kind_of_scope_is_said_in_words()
    {
        Assert.That(
            new[]
            {
                MartScope.Everything,
                MartScope.OfYear(2020),
                new(OfficeDimension.WholeProvince, 2020, 3),
                new("VP-244", 0, 0),
                new("VP-244", 2020, 0),
            }.Select(scope => scope.Kind),
            Is.EqualTo(
                new[]
                {
                    "every office, every year",
                    "every office, one year",
                    "every office, one period",
                    "one office, every year",
                    "one office, one year",
                }
            )
        );
    }

    [Test]
    public void What_is_asked_for_twice_is_replaced_once_older_years_and_months_first() =>
        Assert.That(
            Of(("VP-246", 2021, 3), ("VP-244", 2020, 12), ("VP-244", 2020, 6), ("VP-244", 2020, 12)),
            Is.EqualTo(new MartScope[] { new("VP-244", 2020, 6), new("VP-244", 2020, 12), new("VP-246", 2021, 3) })
        );

    [Test]
    public void A_whole_year_takes_the_place_of_its_parts_and_of_no_other_years() =>
        Assert.That(
            Of(("VP-246", 2020, 3), ("ALL", 2020, 0), ("ALL", 2019, 3), ("VP-244", 2019, 0), ("VP-244", 2021, 3)),
            Is.EqualTo(
                new MartScope[]
                {
                    new("VP-244", 2019, 0),
                    new("ALL", 2019, 3),
                    MartScope.OfYear(2020),
                    new("VP-244", 2021, 3),
                }
            )
        );

    [TestCase("ALL", 0, 0)]
    [TestCase("VP-244", 0, 0)]
    [TestCase("VP-244", 0, 3)]
    public void What_is_of_no_year_is_everything(string office, int year, int months) =>
        Assert.That(Of(("VP-246", 2020, 3), (office, year, months)), Is.EqualTo(new[] { MartScope.Everything }));

    [TestCase(24, false)]
    [TestCase(25, true)]
    public void Of_many_parts_the_whole_year_is_replaced(int parts, bool isWhole)
    {
        var scopes = Of([.. Enumerable.Range(1, parts).Select(i => ($"VP-{i}", 2020, 3)), ("VP-1", 2021, 3)]);
        Assert.That(scopes, Has.Count.EqualTo(isWhole ? 2 : parts + 1));
        Assert.That(scopes.Contains(MartScope.OfYear(2020)), Is.EqualTo(isWhole));
        Assert.That(scopes[^1], Is.EqualTo(new MartScope("VP-1", 2021, 3)));
    }

    [TestCase(24, false)]
    [TestCase(25, true)]
    public void Of_many_years_everything_is_replaced(int years, bool isWhole) =>
        Assert.That(
            Of([.. Enumerable.Range(2000, years).Select(year => ("VP-244", year, 3))]),
            isWhole ? Is.EqualTo(new[] { MartScope.Everything }) : Has.Count.EqualTo(years)
        );

    [TestCase("ALL", 0, 0, " ~ 0 9998 1 12 1 999812")]
    [TestCase("ALL", 2020, 0, " ~ 2020 2020 1 12 202001 202012")]
    [TestCase("ALL", 2020, 3, " ~ 2020 2020 3 3 202003 202003")]
    [TestCase("VP-244", 2020, 0, "VP-244 VP-244 2020 2020 1 12 202001 202012")]
    [TestCase("VP-244", 2020, 3, "VP-244 VP-244 2020 2020 3 3 202003 202003")]
    public void A_scope_is_a_range_of_offices_years_months_and_periods(
        string office,
        int year,
        int months,
        string ranges
    )
    {
        var parameters = new MartScope(office, year, months).Parameters();
        Assert.That(string.Join(' ', parameters.Select(one => one.Value)), Is.EqualTo(ranges));
        Assert.That(
            parameters.Select(one => one.Name),
            Is.EqualTo(
                new[]
                {
                    "@first_office",
                    "@last_office",
                    "@first_year",
                    "@last_year",
                    "@first_months",
                    "@last_months",
                    "@first_period",
                    "@last_period",
                }
            )
        );
    }

    private static IReadOnlyList<MartScope> Of(params (string Office, int Year, int Months)[] requests) =>
        MartScope.Of(
            requests.Select(one => new MartRefreshRequest
            {
                OfficeCode = one.Office,
                StatYear = one.Year,
                Months = one.Months,
            })
        );
}
