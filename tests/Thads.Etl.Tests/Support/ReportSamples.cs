using Thads.Etl.Forms;
using Thads.Etl.Forms.AdministrativeEnforcement;
using Thads.Etl.Forms.BudgetCollection;
using Thads.Etl.Forms.Complaint;
using Thads.Etl.Forms.Exemption;
using Thads.Etl.Forms.OfficerResults;
using Thads.Etl.Forms.PrisonCollection;
using Thads.Etl.Forms.Results;
using Thads.Etl.Reports;

namespace Thads.Etl.Tests.Support;

/// <summary>Workbooks of three offices for every form that the province sends on, each office's figures its own.</summary>
internal static class ReportSamples
{
    public const int Period = 202012;
    public static readonly string[] Offices = ["VP-26", "VP-244", "VP-246"];

    /// <summary>The forms that are added up.</summary>
    public static IEnumerable<string> Forms =>
        new FormCatalog()
            .Forms.Where(form => form.Summary is SummaryKind.Added or SummaryKind.Listed)
            .Select(form => form.Code);

    public static ReportRequest Request(
        this TestHub hub,
        string form,
        int period = Period,
        ReportStructure structure = ReportStructure.Then,
        bool approved = false
    ) => new(hub.Get<FormCatalog>().Find(form)!, period, structure, approved);

    public static async Task<byte[]> ReportAsync(this TestHub hub, string form, int period = Period) =>
        (await hub.Get<ReportMaker>().MakeAsync(hub.Request(form, period), default)).Bytes;

    /// <summary>Loads an office's workbook of a form, and gives it back.</summary>
    public static async Task<byte[]> LoadOfficeAsync(this TestHub hub, string form, string office)
    {
        var workbook = hub.OfficeWorkbook(form, office);
        await hub.LoadAsync(workbook);
        return workbook;
    }

    /// <summary>Sample rows of a form, times one, two and three by office.</summary>
    public static byte[] OfficeWorkbook(this TestHub hub, string form, string office)
    {
        var times = Array.IndexOf(Offices, office) + 1;
        return hub.Get<FormCatalog>().Find(form) switch
        {
            CategoryResultForm f => Print(f, FormSamples.Results(f, f.HasMoney)),
            OfficerResultForm f => Print(f, FormSamples.Officers(f, f.HasMoney)),
            BudgetCollectionForm f => Print(f, FormSamples.Collections()),
            ExemptionForm f => Print(f, FormSamples.Exemptions()),
            ComplaintForm f => Print(f, FormSamples.Complaints()),
            AdministrativeEnforcementForm f => Print(f, FormSamples.Administrative()),
            PrisonCollectionForm f => Print(f, FormSamples.Prisons(hub)),
            var other => throw new ArgumentException($"There is no sample of {other?.Code}."),
        };

        byte[] Print<TRow>(Form<TRow> f, IReadOnlyList<TRow> rows)
            where TRow : FormRow, new()
        {
            foreach (var row in rows)
            {
                foreach (var column in f.AdditiveColumns)
                {
                    column.Set(row, column.Get(row) * times);
                }
                FormTotals.FillRates(f, row);
            }
            return hub.Print(f, office, FormSamples.Year, 12, rows);
        }
    }
}
