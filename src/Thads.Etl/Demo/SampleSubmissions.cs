using System.Globalization;
using Thads.Etl.Forms;
using Thads.Etl.Forms.Award;
using Thads.Etl.Forms.BudgetCollection;
using Thads.Etl.Forms.Coordination;
using Thads.Etl.Forms.Index;
using Thads.Etl.Forms.OfficerResults;
using Thads.Etl.Forms.Results;
using Thads.Etl.Forms.Staffing;
using Thads.Etl.Forms.Target;
using Thads.Etl.Workbooks.Printing;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Demo;

/// <summary>
/// The demo's workbooks: ten offices, FY2015-2020 at 12 months and every month of FY2020, as .xlsx files that look as the printed forms do.
/// Staff is listed for each year, results by officer for the whole of FY2020; the province lists documents, indices and awards from FY2016.
/// </summary>
public sealed class SampleSubmissions(FormCatalog forms, PrintedFormWriter writer)
{
    /// <summary>Who sends them: nobody else has this name.</summary>
    public const string Sender = "demo";
    private const string Synthetic = "(Số liệu mô phỏng, không phải số liệu thật – synthetic figures)";
    private const int MonthlyYear = 2020;
    private const int FirstListedYear = 2016;
    private const int Province = 0;
    private readonly CaseResultForm caseForm = forms.Forms.OfType<CaseResultForm>().Single();
    private readonly MoneyResultForm moneyForm = forms.Forms.OfType<MoneyResultForm>().Single();
    private readonly BudgetCollectionForm budgetForm = forms.Forms.OfType<BudgetCollectionForm>().Single();
    private readonly TargetForm targetForm = forms.Forms.OfType<TargetForm>().Single();
    private readonly OfficerCaseResultForm officerCaseForm = forms.Forms.OfType<OfficerCaseResultForm>().Single();
    private readonly OfficerMoneyResultForm officerMoneyForm = forms.Forms.OfType<OfficerMoneyResultForm>().Single();
    private readonly StaffingForm staffingForm = forms.Forms.OfType<StaffingForm>().Single();
    private readonly CoordinationForm coordinationForm = forms.Forms.OfType<CoordinationForm>().Single();
    private readonly IndexForm indexForm = forms.Forms.OfType<IndexForm>().Single();
    private readonly AwardForm awardForm = forms.Forms.OfType<AwardForm>().Single();

    /// <summary>All of them in order of year: the province's targets first, then office by office.</summary>
    public IEnumerable<SampleSubmission> All(ReferenceData reference)
    {
        var seeds = SeedYear.ReadAll();
        var figures = new SampleFigures(seeds);
        foreach (var seed in seeds)
        {
            if (seed.CasesTargetRate is not null)
            {
                yield return Sample(targetForm, reference, seed, 12, Province, 1, () => Targets(seed));
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
                foreach (var sample in AtYearEnd(reference, seed, figures, office))
                {
                    yield return sample;
                }
            }
        }
    }

    /// <summary>What an office sends once a year, and its results by officer.</summary>
    private IEnumerable<SampleSubmission> AtYearEnd(
        ReferenceData reference,
        SeedYear seed,
        SampleFigures figures,
        int office
    )
    {
        var year = seed.StatYear;
        yield return Sample(
            staffingForm,
            reference,
            seed,
            12,
            office,
            1,
            () => SampleStaff.Of(year, office),
            SampleStaff.Quota(year, office)
        );
        if (year == MonthlyYear)
        {
            yield return Sample(
                officerCaseForm,
                reference,
                seed,
                12,
                office,
                1,
                () => Officers(officerCaseForm, false)
            );
            yield return Sample(
                officerMoneyForm,
                reference,
                seed,
                12,
                office,
                1_000,
                () => Officers(officerMoneyForm, true)
            );
        }
        if (office == Province && year >= FirstListedYear)
        {
            yield return Sample(coordinationForm, reference, seed, 12, office, 1, () => SampleLists.Documents(year));
            yield return Sample(indexForm, reference, seed, 12, office, 1, () => SampleLists.Indices(year));
            yield return Sample(awardForm, reference, seed, 12, office, 1, () => SampleLists.Awards(year));
        }

        IReadOnlyList<OfficerResultRow> Officers(OfficerResultForm form, bool isMoney) =>
            SampleOfficers.Results(
                figures.Results(year, 12, office, isMoney, isMoney ? moneyForm : caseForm),
                SampleStaff.Officers(year, office),
                isMoney ? 1_000 : 1,
                form
            );
    }

    private SampleSubmission Sample<TRow>(
        Form<TRow> form,
        ReferenceData reference,
        SeedYear seed,
        int months,
        int office,
        decimal moneyUnit,
        Func<IReadOnlyList<TRow>> rows,
        decimal? titleFigure = null
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
            period.EndDate.AddDays(5),
            titleFigure
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
