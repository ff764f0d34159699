using Thads.Etl.Demo;
using Thads.Etl.Forms;
using Thads.Etl.Forms.Results;
using Thads.Etl.Workbooks.Printing;

namespace Thads.Etl.Tests.Support;

/// <summary>Golden workbooks: the demo's own, and variants of them that hold every identity.</summary>
internal static class Samples
{
    public static byte[] Sample(this TestHub hub, string office, string form, int year, int months = 12)
    {
        var sample = hub.Get<SampleSubmissions>()
            .All(hub.Reference)
            .First(s => s.OfficeCode == office && s.FormCode == form && s.StatYear == year && s.Months == months);
        using var output = new MemoryStream();
        sample.Write(output);
        return output.ToArray();
    }

    public static CaseResultForm CaseForm(this TestHub hub) =>
        hub.Get<FormCatalog>().Forms.OfType<CaseResultForm>().Single();

    /// <summary>A sample with some more cases newly accepted and in progress: another valid workbook for the same slot.</summary>
    public static byte[] Variant(this TestHub hub, string office, int year, int months, int more) =>
        hub.Print(hub.CaseForm(), office, year, months, hub.More(year, months, more, office));

    /// <summary>The rows of a sample, with some more cases newly accepted and in progress.</summary>
    public static IReadOnlyList<CategoryResultRow> More(
        this TestHub hub,
        int year,
        int months,
        int more,
        string office = "VP-244"
    )
    {
        var form = hub.CaseForm();
        var index = Array.FindIndex(SampleWeights.Offices, o => o.Office == office);
        var rows = new SampleFigures(SeedYear.ReadAll()).Results(year, months, index, isMoney: false, form);
        var row = rows[0];
        row.NewlyAccepted += more;
        row.AcceptedTotal += more;
        row.ToEnforce += more;
        row.Enforceable += more;
        row.InProgress += more;
        row.CarriedOut += more;
        FormTotals.FillRates(form, row);
        return rows;
    }

    /// <summary>Figures of the demo's Phúc Yên in FY2016, as the report of any office on cases for any period.</summary>
    public static byte[] Report(this TestHub hub, string office, int year, int months)
    {
        var form = hub.CaseForm();
        var index = Array.FindIndex(SampleWeights.Offices, o => o.Office == "VP-244");
        var rows = new SampleFigures(SeedYear.ReadAll()).Results(2016, 12, index, isMoney: false, form);
        return hub.Print(form, office, year, months, rows);
    }

    public static byte[] Print<TRow>(
        this TestHub hub,
        Form<TRow> form,
        string office,
        int year,
        int months,
        IReadOnlyList<TRow> rows,
        decimal moneyUnit = 1,
        decimal? titleFigure = null
    )
        where TRow : FormRow, new()
    {
        var period = hub.Reference.Period(year, months)!;
        var sheet = new PrintedSheet(
            hub.Reference.Office(office, period.EndDate)!.OfficeName,
            year,
            months,
            hub.Reference.Regime(period.EndDate).Title,
            moneyUnit,
            null,
            period.EndDate.AddDays(5),
            titleFigure
        );
        using var output = new MemoryStream();
        hub.Get<PrintedFormWriter>().Write(output, form, sheet, rows, hub.Reference);
        return output.ToArray();
    }
}
