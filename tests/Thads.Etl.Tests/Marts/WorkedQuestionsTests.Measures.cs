using Thads.Etl.Tests.Support;

namespace Thads.Etl.Tests.Marts;

/// <summary>The measures of the Power BI model over the same submissions, against what the marts say.</summary>
public sealed partial class WorkedQuestionsTests
{
    private const string Chosen = "VP-26";

    /// <summary>A measure, the column that states it, and the marts of the province and of an office that have it.</summary>
    private static IEnumerable<TestCaseData> Measures()
    {
        foreach (var (unit, prefix) in new[] { ("việc", "cases"), ("tiền", "money") })
        {
            foreach (
                var (measure, column) in new[]
                {
                    ("Thụ lý", "accepted"),
                    ("Phải thi hành", "to_enforce"),
                    ("Có điều kiện thi hành", "enforceable"),
                    ("Thi hành xong", "completed"),
                    ("Chuyển kỳ sau", "backlog"),
                    ("Có điều kiện chuyển kỳ sau", "enforceable_backlog"),
                    ("Tỷ lệ thi hành xong", "completion_rate / 100"),
                    ("Tỷ lệ có điều kiện thi hành", "enforceable_rate / 100"),
                    ("Chỉ tiêu", "target_rate"),
                    ("Vượt chỉ tiêu, điểm phần trăm", "target_gap_pp"),
                    ("Tăng, giảm thi hành xong", "completed_change"),
                    ("Tăng, giảm thi hành xong tương đối", "completed_change_pct / 100"),
                }
            )
            {
                yield return Case($"{measure} ({unit})", $"{prefix}_{column}", "year");
            }
            yield return Case($"Chỉ tiêu theo tiến độ ({unit})", $"{prefix}_progress_target", "period");
            yield return Case($"Vượt tiến độ, điểm phần trăm ({unit})", $"{prefix}_progress_gap_pp", "period");
            yield return Case($"Chưa có điều kiện thi hành ({unit})", $"{prefix}_not_enforceable", "period");
            yield return Case($"Thi hành xong trong tháng ({unit})", $"{prefix}_completed_in_month", "period_progress");
            yield return Case(
                $"Mới thụ lý trong tháng ({unit})",
                $"{prefix}_newly_accepted_in_month",
                "period_progress"
            );
            yield return Case(
                $"Tăng, giảm tỷ lệ, điểm phần trăm ({unit})",
                $"{prefix}_completion_rate_change_pp",
                "period_progress"
            );
        }
        yield return Case("Đã thu cho ngân sách nhà nước", "collected_state_budget_vnd", "year");
        yield return Case("Đã thu cho công dân, tổ chức", "collected_citizens_orgs_vnd", "year");
        foreach (
            var (measure, column) in new[]
            {
                ("Tổng nhân sự", "headcount"),
                ("Số công chức, người lao động", "headcount"),
                ("Biên chế", "quota"),
                ("Biên chế được giao", "quota"),
                ("Biên chế còn thiếu", "quota - headcount"),
                ("Số chấp hành viên", "officers"),
                ("Số chấp hành viên trung cấp", "officers_intermediate"),
                ("Tỷ lệ được đào tạo lý luận chính trị", "theory_trained_rate / 100"),
            }
        )
        {
            yield return new TestCaseData(
                measure,
                $"select {column} from mart.kpi_province_staffing_year where stat_year = {Year}",
                $"select {column} from mart.kpi_staffing_year where stat_year = {Year} and office_code = '{Chosen}'"
            );
        }
        foreach (
            var (measure, status) in new[] { ("Báo cáo phải nộp", "is not null"), ("Báo cáo trễ hạn", "= 'late'") }
        )
        {
            var counted =
                $"select count(*) from mart.kpi_submission_timeliness where stat_year = {Year} and months = 12 and status {status}";
            yield return new TestCaseData(measure, counted, $"{counted} and office_code = '{Chosen}'");
        }

        static TestCaseData Case(string measure, string column, string mart)
        {
            var months = mart == "year" ? "" : " and months = 12";
            return new(
                measure,
                $"select {column} from mart.kpi_province_{mart} where stat_year = {Year}{months}",
                $"select {column} from mart.kpi_office_{mart} where stat_year = {Year}{months} and office_code = '{Chosen}'"
            );
        }
    }

    [TestCaseSource(nameof(Measures))]
    public async Task A_measure_of_the_Power_BI_model_is_what_the_marts_say(
        string measure,
        string ofTheProvince,
        string ofTheOffice
    )
    {
        var year = new DaxOnSql.Filter("dim_period", "stat_year", $"{{0}} = {Year}");
        var office = new DaxOnSql.Filter("dim_office_durable", "office_code", $"{{0}} = '{Chosen}'");
        await SameAsync(ofTheProvince, year);
        await SameAsync(ofTheOffice, year, office);

        async Task SameAsync(string sql, params DaxOnSql.Filter[] context)
        {
            var expected = (await ColumnAsync(sql)).Single();
            Assert.That(expected, Is.Not.Null, sql);
            var value = await new DaxOnSql(ColumnAsync).MeasureAsync(measure, context);
            Assert.That(value, Is.Not.Null, sql);
            Assert.That(
                (double)value!,
                Is.EqualTo(Convert.ToDouble(expected, System.Globalization.CultureInfo.InvariantCulture))
                    .Within(1e-9)
                    .Percent,
                sql
            );
        }
    }

    [Test]
    public async Task Measures_over_years_add_up_the_last_period_of_each_and_an_index_is_that_of_its_scope()
    {
        var dax = new DaxOnSql(ColumnAsync);
        Assert.That(
            await dax.MeasureAsync("Thi hành xong cộng các năm (việc)"),
            Is.EqualTo(Completed(Of("KQ-VIEC", Year - 1)) + Completed(Of("KQ-VIEC")))
        );
        DaxOnSql.Filter[] index =
        [
            new("dim_period", "stat_year", $"{{0}} = {Year}"),
            new("dim_index", "code", "{0} = 'pci_judgments_enforced_quickly'"),
        ];
        Assert.That(await dax.MeasureAsync("Điểm chỉ số của tỉnh", index), Is.EqualTo(90m));
        Assert.That(await dax.MeasureAsync("Hơn cả nước", index), Is.EqualTo(90m - 79.1m));
        Assert.That(await dax.MeasureAsync("Điểm chỉ số của tỉnh", index[0]), Is.Null, "of several indices");
    }

    private async Task<IReadOnlyList<object?>> ColumnAsync(string sql) =>
        (await AskAsync(sql)).ConvertAll(row => row[0] is DBNull ? null : row[0]);
}
