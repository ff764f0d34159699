using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Marts;

namespace Thads.Warehouse.Marts;

/// <summary>A part of the marts that is replaced at once: one office or all, one year or all, one period of the year or all.</summary>
internal sealed record MartScope(string OfficeCode, int StatYear, int Months)
{
    /// <summary>If a year has more parts than this to replace, the whole year is replaced at once; if there are more years than this, everything is.</summary>
    private const int MostParts = 24;

    /// <summary>Sorts after every office code, which are letters, digits and hyphens.</summary>
    private const string LastOffice = "~";

    public static MartScope Everything { get; } = new(OfficeDimension.WholeProvince, 0, 0);

    public static MartScope OfYear(int statYear) => new(OfficeDimension.WholeProvince, statYear, 0);

    public bool IsAllOffices => OfficeCode == OfficeDimension.WholeProvince;

    /// <summary>
    /// What is replaced, in words, which go into the text of the statement. SQL Server keeps one plan for each text, made for the first
    /// values sent with it; with one text for all, a plan made for one period of one office would also run a refresh of everything.
    /// </summary>
    public string Kind =>
        $"{(IsAllOffices ? "every office" : "one office")}, {(StatYear == 0 ? "every year" : Months == 0 ? "one year" : "one period")}";

    /// <summary>The scopes that together cover every request, each at most once, older years first.</summary>
    public static IReadOnlyList<MartScope> Of(IEnumerable<MartRefreshRequest> requests)
    {
        var wanted = requests.Select(r => new MartScope(r.OfficeCode, r.StatYear, r.Months)).ToHashSet();
        var years = wanted.GroupBy(scope => scope.StatYear).ToList();
        if (wanted.Contains(Everything) || years.Exists(year => year.Key == 0) || years.Count > MostParts)
        {
            return [Everything];
        }
        return
        [
            .. years
                .OrderBy(year => year.Key)
                .SelectMany(year =>
                    year.Count() > MostParts || year.Contains(new(OfficeDimension.WholeProvince, year.Key, 0))
                        ? [new MartScope(OfficeDimension.WholeProvince, year.Key, 0)]
                        : year.OrderBy(scope => scope.Months).AsEnumerable()
                ),
        ];
    }

    /// <summary>The scope as the ranges that the scripts take. The period keys cover the scope's own years alone, not the year after.</summary>
    public IReadOnlyList<(string Name, object Value)> Parameters() =>
        [
            ("@first_office", IsAllOffices ? "" : OfficeCode),
            ("@last_office", IsAllOffices ? LastOffice : OfficeCode),
            ("@first_year", StatYear),
            ("@last_year", StatYear == 0 ? 9998 : StatYear),
            ("@first_months", Months == 0 ? 1 : Months),
            ("@last_months", Months == 0 ? 12 : Months),
            ("@first_period", PeriodDimension.KeyOf(StatYear, Months == 0 ? 1 : Months)),
            ("@last_period", PeriodDimension.KeyOf(StatYear == 0 ? 9998 : StatYear, Months == 0 ? 12 : Months)),
        ];
}
