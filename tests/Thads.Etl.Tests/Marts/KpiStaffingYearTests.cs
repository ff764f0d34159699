using Microsoft.EntityFrameworkCore;
using Thads.Etl.Forms;
using Thads.Etl.Forms.Staffing;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Model.Marts;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Marts;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class KpiStaffingYearTests(DatabaseEngine engine)
{
    private TestHub hub = null!;
    private StaffingForm form = null!;

    [SetUp]
    public async Task StartAsync()
    {
        hub = await TestHub.StartAsync(engine);
        form = hub.Get<FormCatalog>().Forms.OfType<StaffingForm>().Single();
    }

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task Persons_are_counted_by_office_and_the_province_is_the_sum_of_the_offices()
    {
        await LoadProvinceAsync();
        await LoadDistrictAsync();
        Assert.That(
            await TextsAsync(),
            Is.EqualTo(
                new[]
                {
                    "2 reported: 6 of 9, officers 4 = 1+2+1, education 1 3 2, theory 1 2, 50",
                    "VP-244: 2 of 3, officers 1 = 1+0+0, education 0 1 1, theory 0 0, 0",
                    "VP-26: 4 of 6, officers 3 = 0+2+1, education 1 2 1, theory 1 2, 75",
                }
            )
        );
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
    }

    [Test]
    public async Task A_correction_changes_the_office_and_the_sum_and_leaves_other_years_alone()
    {
        await LoadProvinceAsync(year: 2019);
        await LoadProvinceAsync();
        await LoadDistrictAsync();
        await hub.LoadAsync(
            form,
            "VP-244",
            2020,
            [Person("01", "chap_hanh_vien", "trung_cap", "bachelor", "senior")],
            titleFigure: 2
        );
        Assert.That(
            await TextsAsync(),
            Is.EqualTo(
                new[]
                {
                    "2 reported: 5 of 8, officers 4 = 0+3+1, education 1 3 1, theory 2 2, 80",
                    "VP-244: 1 of 2, officers 1 = 0+1+0, education 0 1 0, theory 1 0, 100",
                    "VP-26: 4 of 6, officers 3 = 0+2+1, education 1 2 1, theory 1 2, 75",
                }
            )
        );
        Assert.That(
            (await RowsAsync(2019)).Select(k => (k.OfficeCode, k.Headcount)),
            Is.EqualTo(new[] { ("VP-26", 4) })
        );
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
    }

    [Test]
    public async Task The_newest_list_of_the_year_counts_and_is_not_added_to_an_earlier_one()
    {
        await LoadProvinceAsync();
        await LoadHalfYearAsync(2020);
        Assert.That(
            (await RowsAsync()).Select(k => (k.OfficeCode, k.Headcount, k.Quota)),
            Is.EqualTo(new[] { ("VP-26", 4, 6) })
        );

        await LoadHalfYearAsync(2021);
        Assert.That(
            (await RowsAsync(2021)).Select(k => (k.OfficeCode, k.Headcount, k.Quota)),
            Is.EqualTo(new[] { ("VP-26", 1, 5) })
        );
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
    }

    [Test]
    public async Task Two_lists_of_an_office_say_who_came_who_left_and_who_rose()
    {
        await LoadProvinceAsync(year: 2019);
        await hub.LoadAsync(
            form,
            "VP-26",
            2020,
            [
                Person("01", "lanh_dao", "cao_cap", "postgraduate", "senior", isSeconded: true),
                Person("02", "chap_hanh_vien", "cao_cap", "postgraduate", "senior"),
                Person("04", "chap_hanh_vien", "so_cap", "bachelor", "elementary"),
                Person("05", "thu_ky", "", "bachelor", "none", isSeconded: true),
            ],
            titleFigure: 6
        );
        // Its first list: there is nothing to compare it with.
        await LoadDistrictAsync();
        await using var context = hub.Context();
        var change = await context.Set<KpiStaffChangeYear>().AsNoTracking().SingleAsync();
        Assert.Multiple(() =>
        {
            Assert.That(
                (change.StatYear, change.OfficeCode, change.OfficeName),
                Is.EqualTo((2020, "VP-26", "Cục Thi hành án dân sự tỉnh Vĩnh Phúc"))
            );
            Assert.That((change.StaffJoined, change.StaffLeft), Is.EqualTo((1L, 1L)), "05 came, 03 left");
            Assert.That(change.OfficersPromoted, Is.EqualTo(2), "02 rose, 04 became an officer");
            Assert.That((change.EducationRaised, change.TheoryRaised), Is.EqualTo((2L, 1L)), "02 and 04; 02");
            Assert.That(change.StaffSeconded, Is.EqualTo(2), "01, and 05 from the first day");
        });
    }

    private Task LoadHalfYearAsync(int year)
    {
        StaffingRow[] staff = [Person("01", "ke_toan", "", "bachelor", "none")];
        var bytes = hub.Print(form, "VP-26", year, 12, staff, titleFigure: 5);
        return hub.LoadAsync(bytes.Set("A5", $"6 tháng / năm {year}"));
    }

    private Task LoadProvinceAsync(int year = 2020) =>
        hub.LoadAsync(
            form,
            "VP-26",
            year,
            [
                Person("01", "lanh_dao", "cao_cap", "postgraduate", "senior"),
                Person("02", "chap_hanh_vien", "trung_cap", "bachelor", "intermediate"),
                Person("03", "chap_hanh_vien", "trung_cap", "bachelor", "intermediate"),
                Person("04", "ke_toan", "", "intermediate_degree", "elementary"),
            ],
            titleFigure: 6
        );

    private Task LoadDistrictAsync() =>
        hub.LoadAsync(
            form,
            "VP-244",
            2020,
            [
                Person("01", "chap_hanh_vien", "so_cap", "bachelor", "none"),
                Person("02", "thu_ky", "", "intermediate_degree", "elementary"),
            ],
            titleFigure: 3
        );

    private static StaffingRow Person(
        string code,
        string kind,
        string grade,
        string education,
        string theory,
        bool isSeconded = false
    ) =>
        new()
        {
            StaffCode = $"CC-{code}",
            StaffKind = kind,
            Grade = grade,
            Education = education,
            TheoryLevel = theory,
            IsSeconded = isSeconded,
        };

    private async Task<List<KpiStaffingYear>> RowsAsync(int year = 2020)
    {
        await using var context = hub.Context();
        return await context
            .KpiStaffingYears.AsNoTracking()
            .Where(k => k.StatYear == year)
            .OrderBy(k => k.OfficeCode)
            .ToListAsync();
    }

    /// <summary>The province's row and those of the offices.</summary>
    private async Task<List<string>> TextsAsync()
    {
        await using var context = hub.Context();
        var province = await context.KpiProvinceStaffingYears.AsNoTracking().SingleAsync(k => k.StatYear == 2020);
        return
        [
            Text($"{province.OfficesReported} reported", province),
            .. (await RowsAsync()).Select(row => Text(row.OfficeCode, row)),
        ];
    }

    private static string Text(string whose, KpiStaffingRow k) =>
        FormattableString.Invariant(
            $"{whose}: {k.Headcount} of {k.Quota}, officers {k.Officers} = {k.OfficersJunior}+{k.OfficersIntermediate}+{k.OfficersSenior}, education {k.Postgraduate} {k.Bachelor} {k.IntermediateDegree}, theory {k.TheorySenior} {k.TheoryIntermediate}, {k.TheoryTrainedRate}"
        );
}
