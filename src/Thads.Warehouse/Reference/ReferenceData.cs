using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Warehouse.Reference;

/// <summary>The dimensions' members at one moment: what a workbook's words are matched against and its facts are keyed by.</summary>
public sealed class ReferenceData
{
    private readonly Dictionary<int, PeriodDimension> periods;
    private readonly Dictionary<CategoryKind, IReadOnlyList<ICategory>> categories;

    private ReferenceData(
        IReadOnlyList<OfficeDimension> offices,
        IReadOnlyList<PeriodDimension> periods,
        IReadOnlyList<ReportingRegimeDimension> regimes,
        Dictionary<CategoryKind, IReadOnlyList<ICategory>> categories,
        KnownLayouts layouts
    )
    {
        Layouts = layouts;
        Offices = offices;
        Regimes = regimes;
        this.periods = periods.ToDictionary(period => period.PeriodKey);
        this.categories = categories;
    }

    /// <summary>Every version of every office, without the unknown member.</summary>
    public IReadOnlyList<OfficeDimension> Offices { get; }
    public IReadOnlyList<ReportingRegimeDimension> Regimes { get; }

    /// <summary>The layouts and words that were taught.</summary>
    public KnownLayouts Layouts { get; }
    public IEnumerable<PeriodDimension> Periods => periods.Values;

    public static async Task<ReferenceData> LoadAsync(WarehouseContext context, CancellationToken cancellationToken) =>
        new(
            await context.Offices.AsNoTracking().Where(o => o.OfficeKey != 0).ToListAsync(cancellationToken),
            await context.Periods.AsNoTracking().Where(p => p.PeriodKey != 0).ToListAsync(cancellationToken),
            await context.ReportingRegimes.AsNoTracking().ToListAsync(cancellationToken),
            await CategoriesAsync(context, cancellationToken),
            await KnownLayouts.LoadAsync(context, cancellationToken)
        );

    /// <summary>The same members, and a layout that is not taught yet: to see what would be read by it.</summary>
    public ReferenceData With(KnownLayout layout) =>
        new(Offices, [.. periods.Values], Regimes, categories, Layouts.With(layout));

    /// <summary>The same members, with the circulars as they are now.</summary>
    public async Task<ReferenceData> WithRegimesAsync(WarehouseContext context, CancellationToken cancellationToken) =>
        new(
            Offices,
            [.. periods.Values],
            await context.ReportingRegimes.AsNoTracking().ToListAsync(cancellationToken),
            categories,
            Layouts
        );

    /// <summary>The same members, with the words that a submission was read by in place of those that hold now.</summary>
    public ReferenceData WithWords(IReadOnlyCollection<int> wordIds) =>
        wordIds.Count == 0 && Layouts.Words.Count == 0
            ? this
            : new(Offices, [.. periods.Values], Regimes, categories, Layouts.WithWords(wordIds));

    /// <summary>The members of a fixed list in printing order, without the unknown one.</summary>
    public IReadOnlyList<ICategory> Categories(CategoryKind kind) => categories[kind];

    public PeriodDimension? Period(int statYear, int months) =>
        months is >= 1 and <= 12 ? periods.GetValueOrDefault(PeriodDimension.KeyOf(statYear, months)) : null;

    public PeriodDimension? Period(int periodKey) => periods.GetValueOrDefault(periodKey);

    /// <summary>The version of an office that was in force on a day, if it existed then.</summary>
    public OfficeDimension? Office(string officeCode, DateOnly on) =>
        Offices.FirstOrDefault(office => office.OfficeCode == officeCode && office.IsInForceOn(on));

    /// <summary>The newest version of an office that was in force on any day from one to another.</summary>
    public OfficeDimension? Office(string officeCode, DateOnly from, DateOnly to) =>
        Offices
            .Where(office => office.OfficeCode == officeCode && office.IsInForceDuring(from, to))
            .MaxBy(office => office.ValidFrom);

    /// <summary>
    /// The version of an office that what was accepted for a day belongs to: the one in force then, else the last before, else the first.
    /// Null only for a code that no office has.
    /// </summary>
    public OfficeDimension? OfficeByCode(string officeCode, DateOnly on) => OfficeByCode(Offices, officeCode, on);

    /// <inheritdoc cref="OfficeByCode(string, DateOnly)"/>
    internal static OfficeDimension? OfficeByCode(
        IReadOnlyCollection<OfficeDimension> offices,
        string officeCode,
        DateOnly on
    )
    {
        var versions = offices.Where(office => office.OfficeCode == officeCode).ToList();
        return versions.Where(office => office.ValidFrom <= on).MaxBy(office => office.ValidFrom)
            ?? versions.MinBy(office => office.ValidFrom);
    }

    /// <summary>The circular in force on a day.</summary>
    public ReportingRegimeDimension Regime(DateOnly on) =>
        Regimes.FirstOrDefault(regime => regime.RegimeKey != 0 && regime.IsInForceOn(on))
        ?? Regimes.Single(regime => regime.RegimeKey == 0);

    /// <summary>The lists there are, but for the offices.</summary>
    public IEnumerable<CategoryKind> Kinds => categories.Keys;

    private static async Task<Dictionary<CategoryKind, IReadOnlyList<ICategory>>> CategoriesAsync(
        WarehouseContext context,
        CancellationToken cancellationToken
    )
    {
        var lists = new Dictionary<CategoryKind, IReadOnlyList<ICategory>>();
        foreach (var type in WarehouseTables.Categories)
        {
            lists[type.GetCustomAttribute<CategoryAttribute>()!.Kind] = await Generic.Call<
                Task<IReadOnlyList<ICategory>>
            >(typeof(ReferenceData), nameof(MembersAsync), type, null, context, cancellationToken);
        }
        var codes = await context
            .CodeListMembers.AsNoTracking()
            .OrderBy(m => m.SortOrder)
            .ToListAsync(cancellationToken);
        foreach (
            var kind in Enum.GetValues<CategoryKind>().Where(k => k != CategoryKind.Office && !lists.ContainsKey(k))
        )
        {
            var name = JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());
            lists[kind] = codes.FindAll(member => member.ListName == name);
        }
        return lists;
    }

    private static async Task<IReadOnlyList<ICategory>> MembersAsync<TCategory>(
        WarehouseContext context,
        CancellationToken cancellationToken
    )
        where TCategory : CategoryDimension =>
        await context
            .Set<TCategory>()
            .AsNoTracking()
            .Where(m => m.Code != "unknown")
            .OrderBy(m => m.SortOrder)
            .ToListAsync(cancellationToken);
}
