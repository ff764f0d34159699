using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Thads.Testing;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Facts;
using Thads.Warehouse.Providers;

namespace Thads.Benchmarks;

/// <summary>Measures how close bulk loading comes to the engine's bare protocol, into the same table with the same rows.</summary>
internal static class BulkBench
{
    private const int Runs = 3;
    private const string Columns =
        "submission_key, source_row, office_key, period_key, regime_key, decision_number, decision_date_key, "
        + "accepted_date_key, status_date_key, basis_key, case_type_key, debtor_kind_key, creditor_kind_key, officer_key, "
        + "case_status_key, legal_ground_key, amount_to_enforce, amount_completed, state_budget_amount, is_carried_in, is_issued_late";
    private static readonly Linq2DbBulkWriter Writer = new();

    public static async Task RunAsync(DatabaseEngine engine, int rows)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var provider = database.Provider();
        // By turns, so that what the machine does meanwhile falls on both alike; the first turn of each warms up.
        var (floors, loads) = (new List<double>(), new List<double>());
        for (var run = 0; run <= Runs; run++)
        {
            floors.Add(await MeasureAsync(provider, context => BareAsync(context, engine, rows)));
            loads.Add(await MeasureAsync(provider, context => Writer.WriteAsync(context, Rows(rows), default)));
        }
        var (floor, load) = (floors.Skip(1).Min(), loads.Skip(1).Min());
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{engine}: bulk load {rows} register rows: {load:0.00} s = {load / floor:0.00} x the bare protocol ({floor:0.00} s)"
            )
        );
        var (few, many) = (await PeakAsync(provider, rows / 10), await PeakAsync(provider, rows));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{engine}: live memory while loading {rows / 10} rows {few / 1e6:0.0} MB, {rows} rows {many / 1e6:0.0} MB"
            )
        );
    }

    private static async Task<double> MeasureAsync(IWarehouseProvider provider, Func<WarehouseContext, Task> load)
    {
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, default);
        var watch = Stopwatch.StartNew();
        await load(context);
        await transaction.RollbackAsync();
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>The most bytes that were alive at any of twenty moments of a load.</summary>
    private static async Task<long> PeakAsync(IWarehouseProvider provider, int rows)
    {
        var peak = 0L;
        await MeasureAsync(
            provider,
            context =>
                Writer.WriteAsync(
                    context,
                    Rows(rows)
                        .Select(
                            (row, index) =>
                            {
                                if (index % (rows / 20) == 0)
                                {
                                    peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true));
                                }
                                return row;
                            }
                        ),
                    default
                )
        );
        return peak;
    }

    /// <summary>Cases of the register, made as they are written; every key points at a member that is there.</summary>
    private static IEnumerable<EnforcementCaseFact> Rows(int count)
    {
        for (var i = 0; i < count; i++)
        {
            yield return new EnforcementCaseFact
            {
                SourceRow = i + 1,
                OfficeKey = i % 10,
                PeriodKey = 201501 + (i % 12),
                RegimeKey = i % 4,
                DecisionNumber = string.Create(CultureInfo.InvariantCulture, $"{i}/QĐ-CCTHADS"),
                DecisionDateKey = 20190101 + (i % 28),
                AcceptedDateKey = 20190201 + (i % 28),
                StatusDateKey = 20190301 + (i % 28),
                BasisKey = i % 3,
                CaseTypeKey = i % 9,
                AmountToEnforce = 1_000_000m + i,
                AmountCompleted = i,
                IsCarriedIn = i % 2 == 0,
            };
        }
    }

    private static Task BareAsync(WarehouseContext context, DatabaseEngine engine, int rows)
    {
        if (engine == DatabaseEngine.PostgreSql)
        {
            Copy((NpgsqlConnection)context.Database.GetDbConnection(), rows);
        }
        else
        {
            Insert(context, rows);
        }
        return Task.CompletedTask;
    }

    /// <summary>Binary COPY, written by hand.</summary>
    private static void Copy(NpgsqlConnection connection, int rows)
    {
        using var copy = connection.BeginBinaryImport(
            $"copy dw.fact_enforcement_case ({Columns}) from stdin (format binary)"
        );
        foreach (var row in Rows(rows))
        {
            copy.StartRow();
            copy.Write(row.SubmissionKey);
            copy.Write(row.SourceRow);
            copy.Write(row.OfficeKey);
            copy.Write(row.PeriodKey);
            copy.Write(row.RegimeKey);
            copy.Write(row.DecisionNumber);
            copy.Write(row.DecisionDateKey);
            copy.Write(row.AcceptedDateKey);
            copy.Write(row.StatusDateKey);
            copy.Write(row.BasisKey);
            copy.Write(row.CaseTypeKey);
            copy.Write(row.DebtorKindKey);
            copy.Write(row.CreditorKindKey);
            copy.Write(row.OfficerKey);
            copy.Write(row.CaseStatusKey);
            copy.Write(row.LegalGroundKey);
            copy.Write((long)row.AmountToEnforce);
            copy.Write((long)row.AmountCompleted);
            copy.Write((long)row.StateBudgetAmount);
            copy.Write(row.IsCarriedIn);
            copy.Write(row.IsIssuedLate);
        }
        // Foreign keys are checked here.
        copy.Timeout = TimeSpan.FromMinutes(15);
        copy.Complete();
    }

    /// <summary>One prepared insert, run again and again.</summary>
    private static void Insert(WarehouseContext context, int rows)
    {
        using var command = (SqliteCommand)context.Database.GetDbConnection().CreateCommand();
        command.Transaction = (SqliteTransaction)context.Database.CurrentTransaction!.GetDbTransaction();
        var names = Columns.Split(", ");
#pragma warning disable CA2100 // The columns are a constant of this file.
        command.CommandText = $"insert into fact_enforcement_case ({Columns}) values (${string.Join(", $", names)})";
#pragma warning restore CA2100
        var parameters = names.Select(name => command.Parameters.Add("$" + name, default)).ToArray();
        command.Prepare();
        foreach (var row in Rows(rows))
        {
            parameters[0].Value = row.SubmissionKey;
            parameters[1].Value = row.SourceRow;
            parameters[2].Value = row.OfficeKey;
            parameters[3].Value = row.PeriodKey;
            parameters[4].Value = row.RegimeKey;
            parameters[5].Value = row.DecisionNumber;
            parameters[6].Value = row.DecisionDateKey;
            parameters[7].Value = row.AcceptedDateKey;
            parameters[8].Value = row.StatusDateKey;
            parameters[9].Value = row.BasisKey;
            parameters[10].Value = row.CaseTypeKey;
            parameters[11].Value = row.DebtorKindKey;
            parameters[12].Value = row.CreditorKindKey;
            parameters[13].Value = row.OfficerKey;
            parameters[14].Value = row.CaseStatusKey;
            parameters[15].Value = row.LegalGroundKey;
            parameters[16].Value = (long)row.AmountToEnforce;
            parameters[17].Value = (long)row.AmountCompleted;
            parameters[18].Value = (long)row.StateBudgetAmount;
            parameters[19].Value = row.IsCarriedIn;
            parameters[20].Value = row.IsIssuedLate;
            command.ExecuteNonQuery();
        }
    }
}
