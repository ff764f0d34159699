using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model;
using Thads.Warehouse.Providers.Sqlite;
using Thads.Warehouse.Reference;

namespace Thads.Warehouse.Tests;

/// <summary>What a new warehouse holds, and that it comes to hold it only once.</summary>
public sealed class WarehouseInitializerTests
{
    private DirectoryInfo folder = null!;
    private SqliteProvider provider = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        folder = Directory.CreateTempSubdirectory("thads-warehouse-");
        provider = new SqliteProvider(Path.Combine(folder.FullName, "thads.db"), isScratch: true);
        // Several processes may start on an empty folder at once.
        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Task.Run(() => new WarehouseInitializer(provider, new Linq2DbBulkWriter()).InitializeAsync(default))
                )
        );
    }

    [OneTimeTearDown]
    public void Stop() => folder.Delete(recursive: true);

    [Test]
    public void No_migration_is_left_to_apply()
    {
        using var context = provider.CreateContext();
        Assert.That(context.Database.GetPendingMigrations(), Is.Empty);
    }

    [Test]
    public void Forms_keep_the_keys_that_databases_know_them_by() =>
        Assert.That(
            WarehouseInitializer.FormCodes.Take(15),
            Is.EqualTo(
                "CHI-SO CHI-TIEU CHV-TIEN CHV-VIEC KNTC KQ-TIEN KQ-VIEC MIEN-GIAM NHAN-SU NSNN PHOI-HOP SO-THU-LY THA-HC THI-DUA TRAI-GIAM".Split(
                    ' '
                )
            ),
            "A new form goes to the end of src/Thads.Warehouse/Reference/forms.csv: the line's number is its key."
        );

    [Test]
    public void An_office_that_changed_has_a_row_for_each_version()
    {
        using var context = provider.CreateContext();
        var versions = context.Offices.Where(o => o.OfficeCode == "VP-244").OrderBy(o => o.ValidFrom).ToList();
        Assert.That(
            versions.Select(v => (v.ValidFrom, v.ValidTo, v.IsCurrent)),
            Is.EqualTo(
                new (DateOnly, DateOnly?, bool)[]
                {
                    (new(2014, 10, 1), new DateOnly(2018, 2, 6), false),
                    (new(2018, 2, 7), new DateOnly(2025, 6, 30), true),
                }
            )
        );
        Assert.That(versions.Select(v => v.VersionLabel), Is.Unique);
    }

    [Test]
    public void Every_dimension_has_an_unknown_member_under_key_zero()
    {
        using var context = provider.CreateContext();
        Assert.Multiple(() =>
        {
            Assert.That(context.Dates.Count(d => d.DateKey == 0), Is.EqualTo(1));
            Assert.That(context.Periods.Count(p => p.PeriodKey == 0), Is.EqualTo(1));
            Assert.That(context.Offices.Count(o => o.OfficeKey == 0), Is.EqualTo(1));
            Assert.That(context.ReportingRegimes.Count(r => r.RegimeKey == 0), Is.EqualTo(1));
            Assert.That(context.CaseTypes.Count(c => c.Key == 0), Is.EqualTo(1));
            Assert.That(context.ExecutionBases.Count(b => b.Key == 0), Is.EqualTo(1));
            Assert.That(context.RevenueKinds.Count(k => k.Key == 0), Is.EqualTo(1));
            Assert.That(context.Forms.Count(f => f.FormKey == 0), Is.EqualTo(1));
            Assert.That(context.SubmissionDimension.Count(s => s.SubmissionKey == 0), Is.EqualTo(1));
        });
    }

    [Test]
    public void A_statistical_year_runs_from_October_to_September()
    {
        using var context = provider.CreateContext();
        var year = context.Periods.Single(p => p.StatYear == 2020 && p.Months == 12);
        Assert.That(
            (year.StartDate, year.EndDate, year.PeriodKey),
            Is.EqualTo((new DateOnly(2019, 10, 1), new DateOnly(2020, 9, 30), 202012))
        );
        var october = context.Dates.Single(d => d.Date == new DateOnly(2019, 10, 1));
        Assert.That((october.StatYear, october.StatMonth, october.DateKey), Is.EqualTo((2020, 1, 20191001)));
        var september = context.Dates.Single(d => d.Date == new DateOnly(2020, 9, 30));
        Assert.That((september.StatYear, september.StatMonth), Is.EqualTo((2020, 12)));
    }

    [Test]
    public void Every_fact_has_a_key_and_foreign_keys_to_its_dimensions_and_none_is_nullable()
    {
        using var context = provider.CreateContext();
        var facts = context
            .Model.GetEntityTypes()
            .Where(e => e.ClrType.IsSubclassOf(typeof(Model.Facts.Fact)))
            .ToList();
        Assert.That(facts, Has.Count.EqualTo(WarehouseTables.Facts.Count).And.Count.AtLeast(15));
        foreach (var fact in facts)
        {
            var keys = fact.GetProperties().Where(p => p.Name.EndsWith("Key", StringComparison.Ordinal)).ToList();
            Assert.That(
                keys,
                Is.All.Matches<Microsoft.EntityFrameworkCore.Metadata.IProperty>(p =>
                    !p.IsNullable && p.IsForeignKey()
                ),
                fact.Name
            );
            Assert.That(
                fact.FindPrimaryKey()!.Properties.Select(p => p.Name),
                Is.EqualTo(new[] { "SubmissionKey", "SourceRow" })
            );
        }
    }

    [Test]
    public async Task Foreign_keys_are_enforced_while_bulk_writing_and_nothing_is_written_outside_a_transaction()
    {
        await using var context = provider.CreateContext();
        var orphan = new Model.Facts.TargetFact
        {
            SubmissionKey = 99,
            OfficeKey = 98,
            PeriodKey = 97,
            TargetVersion = 1,
        };
        var writer = new Linq2DbBulkWriter();
        Assert.That(() => writer.WriteAsync(context, [orphan], default), Throws.InvalidOperationException);
        await using var transaction = await provider.BeginWriteAsync(context, default);
        Assert.That(
            () => writer.WriteAsync(context, [orphan], default),
            Throws.TypeOf<Microsoft.Data.Sqlite.SqliteException>()
        );
    }

    [Test]
    public async Task Bulk_written_rows_come_back_exactly()
    {
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, default);
        var written = Enumerable
            .Range(1, 500)
            .Select(i => new Model.Facts.MoneyResultFact
            {
                SubmissionKey = 0,
                SourceRow = i,
                PeriodKey = 201501 + (i / 50),
                OfficeKey = i % 10,
                BasisKey = i % 3,
                CaseTypeKey = i % 50 % 10,
                AcceptedTotal = 144_833_439_017_000m + i,
            })
            .DistinctBy(f => (f.PeriodKey, f.OfficeKey, f.BasisKey, f.CaseTypeKey))
            .ToList();
        Assert.That(await new Linq2DbBulkWriter().WriteAsync(context, written, default), Is.EqualTo(written.Count));
        var read = await context.MoneyResults.AsNoTracking().OrderBy(f => f.SourceRow).ToListAsync();
        Assert.That(
            read.Select(f => (f.SourceRow, f.AcceptedTotal)),
            Is.EqualTo(written.Select(f => (f.SourceRow, f.AcceptedTotal)))
        );
    }

    [Test]
    public async Task A_migration_that_was_killed_does_not_keep_the_next_one_out()
    {
        var file = Path.Combine(folder.FullName, "killed.db");
        var killed = new SqliteProvider(file, isScratch: true);
        await using (var context = killed.CreateContext())
        {
            // What EF leaves behind when its process dies between taking its lock and giving it back.
            await context.Database.ExecuteSqlRawAsync(
                "create table \"__EFMigrationsLock\" (\"Id\" integer primary key, \"Timestamp\" text not null); insert into \"__EFMigrationsLock\" values (1, '2020-01-01')"
            );
        }
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await killed.MigrateAsync(limit.Token);
        await using var migrated = killed.CreateContext();
        Assert.That(await migrated.Submissions.CountAsync(), Is.Zero);
    }
}
