using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Forms;
using Thads.Etl.Workbooks.Inspection;
using Thads.Warehouse.Offices;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Submissions;

/// <summary>Reads what a sender says a workbook is, and knows whether there is such a thing.</summary>
public sealed partial class DeclaredTargets(FormCatalog forms, IWarehouseProvider provider)
{
    /// <param name="form">A form's code; null or empty where the workbook is to say.</param>
    /// <param name="office">An office's code, in either case.</param>
    /// <param name="period">A period such as <c>2020-12</c>.</param>
    /// <exception cref="UnknownTargetException">There is no such form, office or period.</exception>
    public async Task<DeclaredTarget> ReadAsync(
        string? form,
        string? office,
        string? period,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        string? formCode = null;
        if (form is { Length: > 0 })
        {
            formCode = forms.Find(form)?.Code ?? throw new UnknownTargetException($"There is no form {form}.");
        }
        string? officeCode = null;
        if (office is { Length: > 0 })
        {
            officeCode =
                await context.FindOfficeCodeAsync(office, cancellationToken)
                ?? throw new UnknownTargetException($"There is no office {office}.");
        }
        int? periodKey = period is { Length: > 0 } ? ParsePeriod(period) : null;
        if (periodKey is not null && !await context.Periods.AnyAsync(p => p.PeriodKey == periodKey, cancellationToken))
        {
            throw new UnknownTargetException($"There is no period {period}.");
        }
        return new DeclaredTarget(formCode, officeCode, periodKey);
    }

    /// <summary>The key of a period such as <c>2020-12</c>, FY2020 at 12 months, whether or not there is such a period.</summary>
    /// <exception cref="UnknownTargetException">The text is none.</exception>
    public static int ParsePeriod(string text) =>
        PeriodText().Match(text) is { Success: true } match
            ? (int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) * 100)
                + int.Parse(match.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : throw new UnknownTargetException(
                $"“{text}” is no period: write the statistical year and the months, such as 2020-12."
            );

    [GeneratedRegex("^([0-9]{4})-([0-9]{1,2})$")]
    private static partial Regex PeriodText();
}
