using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Demo;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Documentation;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Marts;

/// <summary>The questions of <c>sql/README.md</c>, each as it stands there, against what the workbooks say when their cells are added up here.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed partial class WorkedQuestionsTests(DatabaseEngine engine)
{
    private const int Year = 2020;

    private readonly List<SampleWorkbook> workbooks = [];
    private IReadOnlyDictionary<int, string> questions = null!;
    private TestHub hub = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        questions = Question()
            .Matches(WarehouseDocumentation.Generate().Single(file => file.Path == "README.md").Text)
            .ToDictionary(
                match => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture),
                match => match.Groups["sql"].Value
            );
        hub = await TestHub.StartAsync(engine);
        var samples = hub.Get<SampleSubmissions>()
            .All(hub.Reference)
            .Where(s =>
                (s.StatYear is Year - 1 or Year && s.Months == 12)
                || (s.StatYear == Year && s.Months == 11 && s.FormCode is ("KQ-VIEC" or "KQ-TIEN"))
            );
        foreach (var sample in samples)
        {
            using var output = new MemoryStream();
            sample.Write(output);
            workbooks.Add(new SampleWorkbook(sample, output.ToArray()));
            await hub.ProcessAsync(await hub.ReceiveAsync(output.ToArray(), sample.FileName));
        }
        await hub.Get<MartRefresher>().RefreshPendingAsync(default);
        await using var context = hub.Context();
        Assert.That(await context.Submissions.AllAsync(s => s.Status == SubmissionStatus.Loaded), Is.True);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public void There_are_fifteen() => Assert.That(questions.Keys, Is.EquivalentTo(Enumerable.Range(1, 15)));

    [Test]
    public async Task The_province_against_its_target()
    {
        var targets = Of("CHI-TIEU").Single().Listed.Single(row => SampleWorkbook.Text(row, 'B') == "Toàn tỉnh");
        var (cases, money) = (Rate(Of("KQ-VIEC")), Rate(Of("KQ-TIEN")));
        var (casesTarget, moneyTarget) = (Number(targets, 'C'), Number(targets, 'D'));
        await AnswerAsync(1, [cases, casesTarget, cases - casesTarget, money, moneyTarget, money - moneyTarget]);
    }

    [Test]
    public async Task Several_years_together() =>
        await AnswerAsync(
            2,
            [
                Completed(Of("KQ-VIEC", Year - 1)) + Completed(Of("KQ-VIEC")),
                Completed(Of("KQ-TIEN", Year - 1)) + Completed(Of("KQ-TIEN")),
            ]
        );

    [Test]
    public async Task The_offices_in_order_of_their_rates()
    {
        var expected = Of("KQ-VIEC").OrderByDescending(workbook => Rate([workbook])).Select(w => w.OfficeName).ToList();
        var rows = await AskAsync(3);
        Assert.That(rows.ConvertAll(row => row[0]), Is.EqualTo(expected).And.Count.EqualTo(10));
        await AnswerAsync(3, [.. Of("KQ-VIEC").Select(w => new object[] { w.OfficeName, Rate([w]) })]);
    }

    [Test]
    public async Task The_offices_below_the_province()
    {
        var province = Rate(Of("KQ-VIEC"));
        object[][] below =
        [
            .. Of("KQ-VIEC")
                .Where(w => Rate([w]) < province)
                .Select(w => new object[] { w.OfficeName, Rate([w]) - province }),
        ];
        Assert.That(below, Has.Length.InRange(1, 9));
        await AnswerAsync(4, below);
    }

    [Test]
    public async Task The_last_month_alone()
    {
        decimal InMonth(string form, char column) =>
            Of(form).Sum(w => w.TotalOf(column)) - Of(form, Year, 11).Sum(w => w.TotalOf(column));
        await AnswerAsync(
            5,
            [
                InMonth("KQ-VIEC", 'E'),
                InMonth("KQ-VIEC", 'J') + InMonth("KQ-VIEC", 'K'),
                InMonth("KQ-TIEN", 'J') + InMonth("KQ-TIEN", 'K'),
            ]
        );
    }

    [Test]
    public async Task Against_the_year_before() =>
        await AnswerAsync(
            6,
            [
                .. Of("KQ-VIEC")
                    .Select(w =>
                    {
                        var now = Completed([w]);
                        var past = Completed(
                            Of("KQ-VIEC", Year - 1).Where(p => p.Sample.OfficeCode == w.Sample.OfficeCode)
                        );
                        return new object[] { w.Sample.OfficeCode, now, now - past, (now - past) / past * 100 };
                    }),
            ]
        );

    [Test]
    public async Task By_type_of_case()
    {
        string[] types =
        [
            "Dân sự",
            "Hình sự",
            "Hành chính",
            "Hôn nhân và gia đình",
            "Kinh doanh, thương mại",
            "Lao động",
            "Phá sản",
            "Trọng tài",
            "Khác",
        ];
        await AnswerAsync(
            7,
            [
                .. types.Select(type =>
                {
                    var completed = Of("KQ-VIEC").Sum(w => w.SumOf('J', type) + w.SumOf('K', type));
                    var enforceable = Of("KQ-VIEC").Sum(w => w.SumOf('I', type));
                    return new object[] { type, completed, enforceable, completed * 100 / enforceable };
                }),
            ]
        );
    }

    [Test]
    public async Task Money_that_cannot_be_enforced_yet() =>
        await AnswerAsync(
            8,
            [
                .. new[] { "Chủ động", "Theo yêu cầu" }.Select(basis =>
                    new object[]
                    {
                        basis,
                        Of("KQ-TIEN").Sum(w => w.SumOf('H', basis)),
                        Of("KQ-TIEN").Sum(w => w.SumOf('Q', basis)),
                    }
                ),
            ]
        );

    [Test]
    public async Task What_was_collected() =>
        await AnswerAsync(
            9,
            [
                .. Of("NSNN")
                    .Select(w =>
                    {
                        var citizens = w.SumOf('D', "Thu cho công dân, tổ chức");
                        return new object[]
                        {
                            w.OfficeName,
                            w.Listed.Sum(row => w.Figure(row, 'D')) - citizens,
                            citizens,
                        };
                    }),
            ]
        );

    [Test]
    public async Task Vacant_posts() =>
        await AnswerAsync(
            10,
            [
                .. new[] { Year - 1, Year }.Select(year =>
                {
                    var (persons, quota) = (
                        Of("NHAN-SU", year).Sum(w => w.Listed.Count()),
                        Of("NHAN-SU", year).Sum(w => w.Quota)
                    );
                    return new object[] { year, persons, quota, quota - persons };
                }),
            ]
        );

    [Test]
    public async Task Changes_of_staff()
    {
        object[][] changes =
        [
            .. Of("NHAN-SU")
                .Select(w =>
                {
                    var now = Grades(w);
                    var past = Grades(Of("NHAN-SU", Year - 1).Single(p => p.Sample.OfficeCode == w.Sample.OfficeCode));
                    return new object[]
                    {
                        w.Sample.OfficeCode,
                        now.Keys.Except(past.Keys).Count(),
                        past.Keys.Except(now.Keys).Count(),
                        now.Count(person => past.TryGetValue(person.Key, out var grade) && person.Value > grade),
                    };
                }),
        ];
        await AnswerAsync(11, changes);

        static Dictionary<string, int> Grades(SampleWorkbook workbook) =>
            workbook.Listed.ToDictionary(
                row => SampleWorkbook.Text(row, 'B'),
                row => Array.IndexOf(["", "Sơ cấp", "Trung cấp", "Cao cấp"], SampleWorkbook.Text(row, 'D'))
            );
    }

    [Test]
    public async Task Late_and_missing() =>
        await AnswerAsync(12, [.. Of("KQ-VIEC", Year, 11).Select(w => new object[] { w.OfficeName, 2, 1 })]);

    [Test]
    public async Task The_officers_of_an_office()
    {
        var workbook = Of("CHV-VIEC").Single(w => w.Sample.OfficeCode == "VP-26");
        await AnswerAsync(
            13,
            [
                .. workbook.Listed.Select(row =>
                {
                    var enforceable = workbook.Figure(row, 'J');
                    var completed = workbook.Figure(row, 'K') + workbook.Figure(row, 'L');
                    return new object[]
                    {
                        SampleWorkbook.Text(row, 'B'),
                        SampleWorkbook.Text(row, 'C'),
                        enforceable,
                        completed * 100 / enforceable,
                    };
                }),
            ]
        );
    }

    [Test]
    public async Task The_index_against_the_country()
    {
        const string Index = "Phán quyết của tòa án được thi hành nhanh chóng";
        var (now, past) = (Scores(Year), Scores(Year - 1));
        await AnswerAsync(
            14,
            [
                .. now.Select(s =>
                    new[] { s.Key, s.Value, past.TryGetValue(s.Key, out var p) ? s.Value - p : (object?)null }
                ),
            ]
        );

        Dictionary<string, decimal> Scores(int year) =>
            Of("CHI-SO", year)
                .SelectMany(w => w.Listed)
                .Where(row => SampleWorkbook.Text(row, 'B') == Index)
                .ToDictionary(row => SampleWorkbook.Text(row, 'C'), row => Number(row, 'D'));
    }

    [Test]
    public async Task Documents_of_coordination() =>
        await AnswerAsync(
            15,
            [
                .. Of("PHOI-HOP", Year - 1)
                    .Concat(Of("PHOI-HOP"))
                    .SelectMany(w => w.Listed)
                    .GroupBy(row => SampleWorkbook.Text(row, 'B'))
                    .Select(kind => new object[] { kind.Key, kind.Count() }),
            ]
        );

    private List<SampleWorkbook> Of(string form, int year = Year, int months = 12) =>
        workbooks.FindAll(w => w.Sample.FormCode == form && w.Sample.StatYear == year && w.Sample.Months == months);

    private static decimal Completed(IEnumerable<SampleWorkbook> results) =>
        results.Sum(w => w.TotalOf('J') + w.TotalOf('K'));

    private static decimal Rate(IReadOnlyCollection<SampleWorkbook> results) =>
        Completed(results) * 100 / results.Sum(w => w.TotalOf('I'));

    private static decimal Number(IReadOnlyList<object?> row, char column) =>
        decimal.Parse(SampleWorkbook.Text(row, column), CultureInfo.InvariantCulture);

    /// <summary>The rows of the answer, in whatever order.</summary>
    private async Task AnswerAsync(int question, params object?[][] expected)
    {
        Assert.That(expected, Is.Not.Empty);
        Assert.That((await AskAsync(question)).Select(Said), Is.EquivalentTo(expected.Select(Said)));
    }

    private Task AnswerAsync(int question, decimal[] expected) =>
        AnswerAsync(
            question,
            [
                [.. expected.Cast<object?>()],
            ]
        );

    /// <summary>A row as text; figures to nine digits, since rates are divisions of doubles in the database.</summary>
    private static string Said(object?[] row) =>
        string.Join(
            " | ",
            row.Select(value =>
                value switch
                {
                    null or DBNull => "null",
                    string text => text,
                    _ => Math.Round(Convert.ToDecimal(value, CultureInfo.InvariantCulture), 8)
                        .ToString("0.########", CultureInfo.InvariantCulture),
                }
            )
        );

    private Task<List<object?[]>> AskAsync(int question) => AskAsync(questions[question]);

    private async Task<List<object?[]>> AskAsync(string sql)
    {
        await using var context = hub.Context();
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // A query of the documentation, or of this class.
        command.CommandText = hub.Get<IWarehouseProvider>().Dialect(sql);
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object?[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return rows;
    }

    [GeneratedRegex(
        @"^### (?<number>\d+)\. .*?```sql\n(?<sql>.*?)```",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex Question();
}
