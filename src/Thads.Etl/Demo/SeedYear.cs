using System.Globalization;
using CsvHelper;

namespace Thads.Etl.Demo;

/// <summary>The province's figures of one statistical year in the synthetic series that meets the published report. Money in đồng.</summary>
internal sealed record SeedYear(
    int StatYear,
    long CasesEnforceable,
    long CasesCompleted,
    decimal? CasesTargetRate,
    long MoneyEnforceable,
    long MoneyCompleted,
    decimal? MoneyTargetRate,
    long? CollectedStateBudget,
    long? CollectedCitizensOrgs
)
{
    public static IReadOnlyList<SeedYear> ReadAll()
    {
        using var stream = typeof(SeedYear).Assembly.GetManifestResourceStream("demo/seed-results.csv")!;
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var years = new List<SeedYear>();
        while (csv.Read())
        {
            years.Add(
                new SeedYear(
                    csv.GetField<int>("stat_year"),
                    csv.GetField<long>("cases_enforceable"),
                    csv.GetField<long>("cases_completed"),
                    csv.GetField<decimal?>("cases_target_rate"),
                    csv.GetField<long>("money_enforceable_vnd"),
                    csv.GetField<long>("money_completed_vnd"),
                    csv.GetField<decimal?>("money_target_rate"),
                    csv.GetField<long?>("collected_state_budget_vnd"),
                    csv.GetField<long?>("collected_citizens_orgs_vnd")
                )
            );
        }
        return years;
    }
}
