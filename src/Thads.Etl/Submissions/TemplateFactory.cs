using Microsoft.EntityFrameworkCore;
using Thads.Etl.Forms;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Printing;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Submissions;

/// <summary>Makes the workbook that an office fills in for a period, with what its earlier submissions carry over.</summary>
public sealed class TemplateFactory(IWarehouseProvider provider, TimeProvider clock)
{
    /// <summary>Writes an .xlsx workbook.</summary>
    /// <exception cref="ArgumentException">The office did not exist at the period's end, or the form is not for it to send.</exception>
    public async Task WriteAsync(
        Stream output,
        Form form,
        string officeCode,
        int periodKey,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        var reference = await ReferenceData.LoadAsync(context, cancellationToken);
        var period = reference.Period(periodKey) ?? throw new ArgumentException($"There is no period {periodKey}.");
        if (form.OfficeOf(officeCode, period, reference) is not { Reports: true } office)
        {
            throw new ArgumentException($"Office {officeCode} did not exist at the end of {period.LabelEn}.");
        }
        if (form.SubmittedBy == SubmittedBy.Province && office.Level != "province")
        {
            throw new ArgumentException($"{form.Code} is sent by the province, not by {officeCode}.");
        }
        if (form.IsYearly && !period.IsFullYear)
        {
            throw new ArgumentException($"{form.Code} is sent once a year: ask for {period.StatYear}-12.");
        }
        var layout = form.LayoutOn(period.EndDate, reference);
        var today = VietnamTime.Today(clock);
        var sheet = new PrintedSheet(
            office.OfficeName,
            period.StatYear,
            period.Months,
            reference.Regime(period.EndDate).Title,
            MoneyUnit: 1,
            Note: null,
            today
        );
        var strings = new SharedStrings();
        var lists = new ListSheet(reference, strings);
        var printer = new TemplatePrinter(
            sheet,
            reference,
            strings,
            lists,
            await EarlierAsync(s => s.StatYear == period.StatYear && s.Months < period.Months),
            await EarlierAsync(s => s.StatYear == period.StatYear - 1 && s.Months == 12)
        );
        var (table, lastHeadingRow) = printer.Print(form);
        List<(string, DocumentFormat.OpenXml.Spreadsheet.Worksheet, bool)> sheets =
        [
            (form.Code, table.Sheet(lastHeadingRow, FormTable.FrozenColumns), false),
        ];
        if (!lists.IsEmpty)
        {
            sheets.Add((ListSheet.Name, lists.Sheet(), true));
        }
        WorkbookPackage.Write(
            output,
            strings,
            sheets,
            new Dictionary<string, string>
            {
                [TemplateStamp.FormName] = form.Code,
                [TemplateStamp.LayoutName] = layout.Version,
                [TemplateStamp.OfficeName] = officeCode,
                [TemplateStamp.PeriodName] = period.PeriodKey.ToString(
                    System.Globalization.CultureInfo.InvariantCulture
                ),
            }
        );

        async Task<AcceptedRows?> EarlierAsync(System.Linq.Expressions.Expression<Func<Submission, bool>> slot)
        {
            var submission = await context
                .Submissions.AsNoTracking()
                .Where(s =>
                    s.FormCode == form.Code && s.OfficeCode == officeCode && s.Status == SubmissionStatus.Loaded
                )
                .Where(slot)
                .OrderByDescending(s => s.Months)
                .FirstOrDefaultAsync(cancellationToken);
            return submission is null
                ? null
                : await StoredReading.ReadAsync(context, form, submission, cancellationToken);
        }
    }
}
