using Thads.Etl.Demo;
using Thads.Etl.Forms;
using Thads.Etl.Forms.OfficerResults;
using Thads.Etl.Forms.Results;
using Thads.Etl.Forms.Staffing;

namespace Thads.Etl.Tests.Demo;

public sealed class SampleStaffTests
{
    private static readonly string[] Grades = ["", "so_cap", "trung_cap", "cao_cap"];
    private static readonly string[] Degrees = ["intermediate_degree", "bachelor", "postgraduate"];
    private static readonly string[] Theory = ["none", "elementary", "intermediate", "senior"];

    public static IEnumerable<int> Offices => Enumerable.Range(0, SampleWeights.Offices.Length);

    [TestCaseSource(nameof(Offices))]
    public void Nobody_falls_back_and_nobody_comes_back(int office)
    {
        Assert.That(SampleOfficeStaff.All[office].Office, Is.EqualTo(SampleWeights.Offices[office].Office));
        for (var year = 2016; year <= 2020; year++)
        {
            var before = SampleStaff.Of(year - 1, office).ToDictionary(row => row.StaffCode);
            var now = SampleStaff.Of(year, office);
            Assert.That(now.Select(row => row.StaffCode), Is.SubsetOf(before.Keys));
            Assert.That(now, Has.Count.LessThanOrEqualTo(SampleStaff.Quota(year, office)));
            foreach (var row in now)
            {
                var was = before[row.StaffCode];
                Assert.That(Rank(row), Is.All.GreaterThanOrEqualTo(0));
                Assert.That(Rank(row).Zip(Rank(was), (a, b) => a - b), Is.All.GreaterThanOrEqualTo(0), row.StaffCode);
            }
        }

        static int[] Rank(StaffingRow row) =>
            [
                Array.IndexOf(Grades, row.Grade),
                Array.IndexOf(Degrees, row.Education),
                Array.IndexOf(Theory, row.TheoryLevel),
            ];
    }

    [TestCaseSource(nameof(Offices))]
    public void The_officers_results_add_up_to_the_offices_in_every_column(int office)
    {
        var forms = new FormCatalog().Forms;
        var figures = new SampleFigures(SeedYear.ReadAll());
        Check(forms.OfType<CaseResultForm>().Single(), forms.OfType<OfficerCaseResultForm>().Single(), 1);
        Check(forms.OfType<MoneyResultForm>().Single(), forms.OfType<OfficerMoneyResultForm>().Single(), 1_000);

        void Check(CategoryResultForm whole, OfficerResultForm parts, long unit)
        {
            var results = figures.Results(2020, 12, office, unit > 1, whole);
            var officers = SampleStaff.Officers(2020, office);
            var rows = SampleOfficers.Results(results, officers, unit, parts);
            Assert.That(rows.Select(row => (row.Officer, row.Grade)), Is.EqualTo(officers));
            Assert.That(rows.Select(row => row.CarriedIn), Is.All.GreaterThanOrEqualTo(0));
            Assert.That(rows.Select(row => row.NewlyAccepted), Is.All.GreaterThanOrEqualTo(0));
            Assert.That(
                parts.AdditiveColumns.Select(column => (column.Code, rows.Sum(column.Get))),
                Is.EqualTo(whole.AdditiveColumns.Select(column => (column.Code, results.Sum(column.Get))))
            );
        }
    }
}
