using Microsoft.EntityFrameworkCore;
using Thads.Etl.Forms;
using Thads.Etl.Forms.Award;
using Thads.Etl.Forms.Coordination;
using Thads.Etl.Forms.Index;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Marts;

/// <summary>The marts by year that come from lists: coordination documents, indices and awards.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class KpiListYearTests(DatabaseEngine engine)
{
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync(engine);

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task A_document_that_two_offices_list_counts_once_and_a_correction_takes_kinds_away()
    {
        var form = Form<CoordinationForm>();
        await hub.LoadAsync(
            form,
            "VP-26",
            2020,
            [
                Document("chi_thi", "12-CT/TU", "Tỉnh ủy"),
                Document("chi_thi", "12-CT/TU", "Ủy ban nhân dân tỉnh"),
                Document("ke_hoach", "7/KH", "Tỉnh ủy"),
            ]
        );
        await hub.LoadAsync(
            form,
            "VP-244",
            2020,
            [Document("chi_thi", "12-CT/TU", "Tỉnh ủy"), Document("quy_che_phoi_hop", "1/QC", "Thành phố")]
        );
        Assert.That(await KindsAsync(), Is.EqualTo(new[] { ("chi_thi", 2), ("ke_hoach", 1), ("quy_che_phoi_hop", 1) }));

        await hub.LoadAsync(form, "VP-26", 2020, [Document("chi_thi", "13-CT/TU", "Tỉnh ủy")]);
        Assert.That(await KindsAsync(), Is.EqualTo(new[] { ("chi_thi", 2), ("quy_che_phoi_hop", 1) }));
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);

        async Task<List<(string, int)>> KindsAsync()
        {
            await using var context = hub.Context();
            return (
                await context
                    .KpiCoordinationYears.AsNoTracking()
                    .Where(k => k.StatYear == 2020)
                    .OrderBy(k => k.DocumentKind)
                    .ToListAsync()
            ).ConvertAll(k => (k.DocumentKind, k.Documents));
        }
    }

    [Test]
    public async Task An_index_changes_against_the_year_before_and_with_its_corrections()
    {
        var form = Form<IndexForm>();
        await hub.LoadAsync(form, "VP-26", 2018, [Index("province", 70), Index("country", 60.5m)]);
        await hub.LoadAsync(form, "VP-26", 2020, [Index("province", 90)]);
        Assert.That(
            await ScoresAsync(),
            Is.EqualTo(new[] { "2018 country 60.5 ", "2018 province 70 ", "2020 province 90 " })
        );

        await hub.LoadAsync(form, "VP-26", 2019, [Index("province", 75.5m), Index("country", 60.25m)]);
        Assert.That(
            await ScoresAsync(),
            Is.EqualTo(
                new[]
                {
                    "2018 country 60.5 ",
                    "2018 province 70 ",
                    "2019 country 60.25 -0.25",
                    "2019 province 75.5 5.5",
                    "2020 province 90 14.5",
                }
            )
        );

        await hub.LoadAsync(form, "VP-26", 2019, [Index("province", 80)]);
        Assert.That(
            await ScoresAsync(),
            Is.EqualTo(
                new[] { "2018 country 60.5 ", "2018 province 70 ", "2019 province 80 10", "2020 province 90 10" }
            )
        );
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);

        async Task<List<string>> ScoresAsync()
        {
            await using var context = hub.Context();
            return (
                await context.KpiIndexYears.AsNoTracking().OrderBy(k => k.Year).ThenBy(k => k.Scope).ToListAsync()
            ).ConvertAll(k => FormattableString.Invariant($"{k.Year} {k.Scope} {k.Score} {k.ChangePp}"));
        }
    }

    [Test]
    public async Task Awards_add_up_over_offices_and_recipients_by_kind_and_level()
    {
        var form = Form<AwardForm>();
        await hub.LoadAsync(
            form,
            "VP-26",
            2020,
            [
                Award("bang_khen", "bo", "individual", 3),
                Award("bang_khen", "bo", "collective", 2),
                Award("bang_khen", "tinh", "individual", 1),
            ]
        );
        await hub.LoadAsync(
            form,
            "VP-244",
            2020,
            [Award("bang_khen", "bo", "individual", 4), Award("danh_hieu", "co_so", "individual", 5)]
        );
        Assert.That(
            await AwardsAsync(),
            Is.EqualTo(new[] { ("bang_khen", "bo", 9), ("bang_khen", "tinh", 1), ("danh_hieu", "co_so", 5) })
        );

        await hub.LoadAsync(form, "VP-244", 2020, [Award("bang_khen", "bo", "individual", 1)]);
        Assert.That(await AwardsAsync(), Is.EqualTo(new[] { ("bang_khen", "bo", 6), ("bang_khen", "tinh", 1) }));
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);

        async Task<List<(string, string, int)>> AwardsAsync()
        {
            await using var context = hub.Context();
            return (
                await context.KpiAwardYears.AsNoTracking().OrderBy(k => k.AwardKind).ThenBy(k => k.Level).ToListAsync()
            ).ConvertAll(k => (k.AwardKind, k.Level, k.Awards));
        }
    }

    private TForm Form<TForm>() => hub.Get<FormCatalog>().Forms.OfType<TForm>().Single();

    private static CoordinationRow Document(string kind, string number, string issuer) =>
        new()
        {
            DocumentKind = kind,
            DocumentNumber = number,
            DocumentDate = new DateOnly(2020, 3, 2),
            Issuer = issuer,
        };

    private static IndexRow Index(string scope, decimal score) =>
        new()
        {
            IndexCode = "pci_judgments_enforced_quickly",
            Scope = scope,
            Score = score,
            Unit = "percent",
        };

    private static AwardRow Award(string kind, string level, string recipient, decimal awards) =>
        new()
        {
            Kind = kind,
            Level = level,
            RecipientKind = recipient,
            DecisionNumber = "15/QĐ",
            DecisionDate = new DateOnly(2020, 1, 15),
            Awards = awards,
        };
}
