using System.Globalization;
using Thads.Etl.Forms;
using Thads.Etl.Forms.BudgetCollection;
using Thads.Etl.Forms.Results;
using Thads.Etl.Forms.Target;
using Thads.Etl.Workbooks.Printing;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Demo;

/// <summary>
/// The demo's workbooks: ten offices, FY2015-2020 at 12 months and every month of FY2020, as .xlsx files that look as the printed forms do.
/// </summary>
public sealed class SampleSubmissions(FormCatalog forms, PrintedFormWriter writer)
{
    private const string Synthetic = "(Số liệu mô phỏng, không phải số liệu thật – synthetic figures)";
    private const int MonthlyYear = 2020;
    private readonly CaseResultForm caseForm = forms.Forms.OfType<CaseResultForm>().Single();
    private readonly MoneyResultForm moneyForm = forms.Forms.OfType<MoneyResultForm>().Single();
    private readonly BudgetCollectionForm budgetForm = forms.Forms.OfType<BudgetCollectionForm>().Single();
    private readonly TargetForm targetForm = forms.Forms.OfType<TargetForm>().Single();

    /// <summary>All of them in order of year: the province's targets first, then office by office.</summary>
    public IEnumerable<SampleSubmission> All(ReferenceData reference)
    {
        var seeds = SeedYear.ReadAll();
        var figures = new SampleFigures(seeds);
        foreach (var seed in seeds)
        {
            if (seed.CasesTargetRate is not null)
            {
                yield return Sample(targetForm, reference, seed, 12, 0, 1, () => Targets(seed));
            }
            var first = seed.StatYear == MonthlyYear ? 1 : 12;
            for (var office = 0; office < SampleWeights.Offices.Length; office++)
            {
                for (var months = first; months <= 12; months++)
                {
                    var (o, m) = (office, months);
                    yield return Sample(
                        caseForm,
                        reference,
                        seed,
                        m,
                        o,
                        1,
                        () => figures.Results(seed.StatYear, m, o, false, caseForm)
                    );
                    yield return Sample(
                        moneyForm,
                        reference,
                        seed,
                        m,
                        o,
                        1_000,
                        () => figures.Results(seed.StatYear, m, o, true, moneyForm)
                    );
                    if (seed.CollectedStateBudget is not null)
                    {
                        yield return Sample(
                            budgetForm,
                            reference,
                            seed,
                            m,
                            o,
                            1_000,
                            () => figures.Collections(seed, m, o)
                        );
                    }
                }
            }
        }
    }

    private SampleSubmission Sample<TRow>(
        Form<TRow> form,
        ReferenceData reference,
        SeedYear seed,
        int months,
        int office,
        decimal moneyUnit,
        Func<IReadOnlyList<TRow>> rows
    )
        where TRow : FormRow, new()
    {
        var code = SampleWeights.Offices[office].Office;
        var period = reference.Period(seed.StatYear, months)!;
        var sheet = new PrintedSheet(
            reference.Office(code, period.EndDate)!.OfficeName,
            seed.StatYear,
            months,
            reference.Regime(period.EndDate).Title,
            moneyUnit,
            Synthetic,
            period.EndDate.AddDays(5)
        );
        var when = form.IsYearly
            ? seed.StatYear.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{seed.StatYear}-{months:00}");
        return new SampleSubmission(
            $"{code}_{form.Code}_{when}.xlsx",
            seed.StatYear,
            months,
            code,
            form.Code,
            output => writer.Write(output, form, sheet, rows(), reference)
        );
    }

    /// <summary>The province's targets, and each office's a little above or below them.</summary>
    private static List<TargetRow> Targets(SeedYear seed) =>
        SampleWeights
            .Offices.Select((office, index) => Target(office.Office, (index % 5) - 2))
            .Prepend(Target(OfficeDimension.WholeProvince, 0))
            .ToList()
            .ConvertAll(row =>
            {
                row.CasesTargetRate += seed.CasesTargetRate!.Value;
                row.MoneyTargetRate += seed.MoneyTargetRate!.Value;
                return row;
            });

    private static TargetRow Target(string office, int steps) =>
        new()
        {
            Office = office,
            CasesTargetRate = steps * 0.5m,
            MoneyTargetRate = steps * 0.5m,
            TargetVersion = 1,
        };
}
