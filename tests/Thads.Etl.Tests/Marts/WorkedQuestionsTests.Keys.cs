using System.Globalization;

namespace Thads.Etl.Tests.Marts;

/// <summary>What a double cannot hold is another number in ODBC, Power BI and JavaScript.</summary>
public sealed partial class WorkedQuestionsTests
{
    private const long FirstThatADoubleLoses = 1L << 53;

    [TestCase("dim_officer", "officer_key")]
    [TestCase("dim_staff", "staff_key")]
    [TestCase("fact_officer_case_result", "officer_key")]
    [TestCase("fact_officer_money_result", "officer_key")]
    [TestCase("fact_staffing", "staff_key")]
    public async Task Keys_of_officers_and_staff_are_whole_as_doubles(string table, string column)
    {
        var keys = (await ColumnAsync($"select distinct {column} from dw.{table}"))
            .Select(key => Convert.ToInt64(key, CultureInfo.InvariantCulture))
            .ToList();
        Assert.That(
            keys,
            Has.Count.AtLeast(40)
                .And.All.InRange(0, FirstThatADoubleLoses - 1)
                // They are drawn from all that a double holds, and not from less.
                .And.Some.GreaterThan(FirstThatADoubleLoses / 2)
        );
        Assert.That(keys.Select(key => (long)(double)key), Is.EqualTo(keys));
    }
}
