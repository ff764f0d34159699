using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Thads.Testing;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model.Marts;
using Thads.Warehouse.Providers;

namespace Thads.Benchmarks;

/// <summary>
/// Measures the marts over many generated facts on PostgreSQL: the whole country's offices and more, since one province never has so many.
/// </summary>
internal static class MartBench
{
    private const int Runs = 3;
    private const int Periods = 78;
    private const int CategoriesOfAForm = 18;
    private const int Partitions = 10;
    private const int Readers = 5;
    private const int QueriesOfAReader = 200;

    private const string Measures =
        "accepted_total, carried_in, newly_accepted, entrusted, withdrawn_to_province, to_enforce, enforceable, completed, "
        + "terminated, in_progress, postponed_48c, suspended, paused_complaint, other_enforceable, not_enforceable, carried_out";

    private static readonly string[] Emptied =
    [
        "delete from mart.kpi_office_period",
        "delete from mart.kpi_office_year",
    ];

    private static readonly string[] Spoilt =
    [
        "update mart.kpi_office_period set cases_accepted = cases_accepted + 1",
        "update mart.kpi_office_year set cases_accepted = cases_accepted + 1",
    ];

    /// <param name="rows">Fact rows, half of them cases and half money.</param>
    public static async Task RunAsync(int rows)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.PostgreSql);
        var provider = database.Provider();
        var offices = rows / 2 / Periods / CategoriesOfAForm;
        await GenerateAsync(database.Options.ConnectionString, offices);
        var refresher = new MartRefresher(provider, TimeProvider.System, new Unobserved());

        var (bare, bigint, first, all, none) = (
            new List<double>(),
            new List<double>(),
            new List<double>(),
            new List<double>(),
            new List<double>()
        );
        for (var run = 0; run < Runs; run++)
        {
            await ExecuteAsync(
                database.Options.ConnectionString,
                [.. Emptied, "vacuum analyze mart.kpi_office_period"]
            );
            bare.Add(await BareAsync(provider));
            first.Add(await TimeAsync(() => refresher.RefreshAllAsync(default)));
            bare.Add(await BareAsync(provider));
            bigint.Add(await BareAsync(provider, "dw.sum_bigint"));
            none.Add(await TimeAsync(() => refresher.RefreshAllAsync(default)));
            await ExecuteAsync(database.Options.ConnectionString, [.. Spoilt, "vacuum analyze mart.kpi_office_period"]);
            all.Add(await TimeAsync(() => refresher.RefreshAllAsync(default)));
        }
        var floor = bare.Min();
        Print(
            $"{rows} facts of {offices} offices: the bare GROUP BY of both facts, settings as in a refresh, rows written to /dev/null: {floor:0.00} s ({bare.Max():0.00} s at most)"
        );
        Print(
            $"the same with sums in bigint, as a refresh has them: {bigint.Min():0.00} s ({bigint.Max():0.00} s at most)"
        );
        Print(
            $"full refresh, nothing has changed: {none.Min():0.00} s = {none.Min() / floor:0.00} x the bare GROUP BY, {none.Min() / bigint.Min():0.00} x with sums in bigint"
        );
        Print($"full refresh into empty marts: {first.Min():0.00} s = {first.Min() / floor:0.00} x");
        Print($"full refresh, every row has changed: {all.Min():0.00} s = {all.Min() / floor:0.00} x");

        // As autovacuum does within a minute of a refresh.
        await ExecuteAsync(database.Options.ConnectionString, ["vacuum analyze mart.kpi_office_period"]);
        var partitions = new List<double>();
        for (var i = 0; i <= Partitions; i++)
        {
            await RequestAsync(provider, i, $"B-{1 + (i * 37 % offices):0000}", 2016 + (i % 4), 1 + i);
            partitions.Add(await TimeAsync(() => refresher.RefreshPendingAsync(default)));
        }
        // The first opens connections and compiles.
        var partition = partitions.Skip(1).Average();
        Print(
            $"one office and period: {partition * 1000:0} ms on average, {partitions.Skip(1).Max() * 1000:0} ms at most = {partition / none.Min():0.0000} of the quickest full refresh"
        );

        var queries = await Task.WhenAll(Enumerable.Range(0, Readers).Select(reader => ReadAsync(provider, reader)));
        Print($"KPI queries by {Readers} readers at once: {queries.Average() * 1000:0.0} ms on average");
    }

    /// <summary>Without foreign keys being checked, which is what would take the time; their members are there all the same.</summary>
    private static Task GenerateAsync(string connectionString, int offices)
    {
        var figures = string.Join(", ", Measures.Split(", ").Select((_, index) => $"10 + (row % {index + 2})"));
        string[] script =
        [
            "set session_replication_role = replica",
            $"""
                insert into dw.dim_office (office_key, office_code, admin_code, level, office_name, short_name, version_label, valid_from, is_current, note)
                select 1000 + i, 'B-' || lpad(i::text, 4, '0'), '', 'district', 'Đơn vị ' || i, '', '', date '1900-01-01', true, ''
                from generate_series(1, {offices}) as i
                """,
            .. new[] { "case", "money" }.Select(kind =>
                $"""
                    insert into dw.fact_{kind}_result (submission_key, source_row, office_key, period_key, regime_key, basis_key, case_type_key, {Measures})
                    select 0, row, 1001 + row / {CategoriesOfAForm} % {offices}, periods.period_key, 0, 1 + row % 2, 1 + row / 2 % 9, {figures}
                    from generate_series(0, {Periods * offices * CategoriesOfAForm} - 1) as row
                    inner join (
                        select period_key, row_number() over (order by period_key) - 1 as number from dw.dim_period where period_key > 0
                    ) as periods on periods.number = row / {CategoriesOfAForm * offices}
                    """
            ),
            "set session_replication_role = origin",
            "vacuum analyze",
        ];
        return ExecuteAsync(connectionString, script);
    }

    private static async Task ExecuteAsync(string connectionString, string[] script)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        foreach (var statement in script)
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Numbers of this file.
            command.CommandText = statement;
#pragma warning restore CA2100
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync();
        }
    }

    /// <summary>The same sums by period and office alone, in the settings of a refresh; the server writes the rows out and keeps none.</summary>
    private static async Task<double> BareAsync(IWarehouseProvider provider, string sum = "sum")
    {
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginRefreshAsync(context, default);
        return await TimeAsync(async () =>
        {
            foreach (var kind in new[] { "case", "money" })
            {
#pragma warning disable EF1002 // Words of this file.
                await context.Database.ExecuteSqlRawAsync(
                    $"""
                    copy (
                        select period_key, office_key, {sum}(accepted_total), {sum}(to_enforce), {sum}(enforceable), {sum}(completed + terminated), {sum}(carried_out)
                        from dw.fact_{kind}_result group by period_key, office_key
                    ) to '/dev/null' (format binary)
                    """
                );
#pragma warning restore EF1002
            }
        });
    }

    private static async Task RequestAsync(IWarehouseProvider provider, int id, string office, int year, int months)
    {
        await using var context = provider.CreateContext();
        context.MartRefreshRequests.Add(
            new MartRefreshRequest
            {
                RequestId = 1 + id,
                OfficeCode = office,
                StatYear = year,
                Months = months,
            }
        );
        await context.SaveChangesAsync();
    }

    private static async Task<double> ReadAsync(IWarehouseProvider provider, int reader)
    {
        var time = await TimeAsync(async () =>
        {
            for (var i = 0; i < QueriesOfAReader; i++)
            {
                await using var context = provider.CreateContext();
                var year = 2015 + ((reader + i) % 6);
                switch (i % 3)
                {
                    case 0:
                        await context.KpiProvinceYears.AsNoTracking().ToListAsync();
                        break;
                    case 1:
                        await context
                            .KpiProvincePeriods.AsNoTracking()
                            .Where(k => k.StatYear == year)
                            .OrderBy(k => k.Months)
                            .ToListAsync();
                        break;
                    default:
                        await context
                            .KpiOfficePeriods.AsNoTracking()
                            .Where(k => k.StatYear == year && k.Months == 6)
                            .OrderByDescending(k => k.CasesCompletionRate)
                            .Take(10)
                            .ToListAsync();
                        break;
                }
            }
        });
        return time / QueriesOfAReader;
    }

    private static async Task<double> TimeAsync(Func<Task> action)
    {
        var watch = Stopwatch.StartNew();
        await action();
        return watch.Elapsed.TotalSeconds;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private sealed class Unobserved : IStepObserver
    {
        public void Passed(Step step, int submissionId) { }
    }
}
