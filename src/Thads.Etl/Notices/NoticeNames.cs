using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Forms;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Etl.Notices;

/// <summary>What offices, forms and periods are called, as of one moment.</summary>
public sealed class NoticeNames
{
    private readonly FormCatalog forms;
    private readonly Dictionary<string, OfficeDimension> offices;
    private readonly Dictionary<int, PeriodDimension> periods;

    private NoticeNames(
        FormCatalog forms,
        Dictionary<string, OfficeDimension> offices,
        Dictionary<int, PeriodDimension> periods
    )
    {
        this.forms = forms;
        this.offices = offices;
        this.periods = periods;
        // The one of today, or the one that was last while nobody has loaded its successor.
        Department = offices
            .Values.Where(office => office.Level == "province")
            .OrderByDescending(office => office.ValidTo ?? DateOnly.MaxValue)
            .FirstOrDefault()
            ?.OfficeName;
    }

    /// <summary>The province's department; null while there is none.</summary>
    public string? Department { get; }

    public static async Task<NoticeNames> ReadAsync(
        WarehouseContext context,
        FormCatalog forms,
        CancellationToken cancellationToken
    ) =>
        new(
            forms,
            await context
                .Offices.AsNoTracking()
                .Where(office => office.IsCurrent)
                .ToDictionaryAsync(office => office.OfficeCode, cancellationToken),
            await context.Periods.AsNoTracking().ToDictionaryAsync(period => period.PeriodKey, cancellationToken)
        );

    public string Office(string code) => offices.TryGetValue(code, out var office) ? office.ShortName : code;

    public string Form(string code, CultureInfo culture) =>
        forms.Find(code) is not { } form ? code
        : IsEnglish(culture) ? form.TitleEn
        : form.TitleVi;

    public string Period(int key, CultureInfo culture) =>
        !periods.TryGetValue(key, out var period) ? key.ToString(CultureInfo.InvariantCulture)
        : IsEnglish(culture) ? period.LabelEn
        : period.LabelVi;

    private static bool IsEnglish(CultureInfo culture) => culture.TwoLetterISOLanguageName == "en";
}
