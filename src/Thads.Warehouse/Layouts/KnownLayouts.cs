using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Layouts;

namespace Thads.Warehouse.Layouts;

/// <summary>Every layout and every word that the warehouse knows, retired ones too, at one moment.</summary>
public sealed class KnownLayouts
{
    /// <summary>Those of no layout, retired ones too.</summary>
    private readonly IReadOnlyList<WordRecord> everyWord;

    private KnownLayouts(
        IReadOnlyList<KnownLayout> all,
        IReadOnlyList<WordRecord> everyWord,
        IReadOnlyList<WordRecord> words
    ) => (All, this.everyWord, Words) = (all, everyWord, words);

    /// <summary>In the order in which they were taught.</summary>
    public IReadOnlyList<KnownLayout> All { get; }

    /// <summary>What words mean wherever they stand, as is said now.</summary>
    public IReadOnlyList<WordRecord> Words { get; }

    /// <summary>Those that new workbooks are recognised by, newest first; what ships is not among them, since the forms themselves say it.</summary>
    public IEnumerable<KnownLayout> Taught =>
        All.Where(layout => layout is { IsShipped: false, IsRetired: false }).Reverse();

    public KnownLayout? Find(int id) => All.FirstOrDefault(layout => layout.Id == id);

    /// <summary>The layout of a form that ships for a circular.</summary>
    public KnownLayout? Shipped(string form, string? regime) =>
        All.LastOrDefault(layout =>
            layout is { IsShipped: true, IsRetired: false }
            && layout.Record.FormCode == form
            && layout.Record.RegimeCode == regime
        );

    /// <summary>The same, and a layout that is not taught yet: to see what would be read by it.</summary>
    public KnownLayouts With(KnownLayout layout) => new([.. All, layout], everyWord, Words);

    /// <summary>The same, with the words that a submission was read by in place of those that hold now.</summary>
    public KnownLayouts WithWords(IReadOnlyCollection<int> wordIds) =>
        new(All, everyWord, wordIds.Count == 0 ? [] : [.. everyWord.Where(word => wordIds.Contains(word.WordId))]);

    public static async Task<KnownLayouts> LoadAsync(WarehouseContext context, CancellationToken cancellationToken)
    {
        var layouts = await context
            .Set<LayoutRecord>()
            .AsNoTracking()
            .OrderBy(layout => layout.LayoutId)
            .ToListAsync(cancellationToken);
        var columns = (
            await context
                .Set<LayoutColumnRecord>()
                .AsNoTracking()
                .OrderBy(column => column.Ordinal)
                .ToListAsync(cancellationToken)
        ).ToLookup(column => column.LayoutId);
        var words = await context
            .Set<WordRecord>()
            .AsNoTracking()
            .OrderBy(word => word.WordId)
            .ToListAsync(cancellationToken);
        var ofLayouts = words.Where(word => word.LayoutId is not null).ToLookup(word => word.LayoutId!.Value);
        var ofNone = words.FindAll(word => word.LayoutId is null);
        return new KnownLayouts(
            [.. layouts.Select(layout => Known(layout, columns[layout.LayoutId], ofLayouts[layout.LayoutId]))],
            ofNone,
            ofNone.FindAll(word => word.RetiredAt is null)
        );
    }

    private static KnownLayout Known(
        LayoutRecord layout,
        IEnumerable<LayoutColumnRecord> columns,
        IEnumerable<WordRecord> words
    ) =>
        new(
            layout,
            new LayoutDefinition(
                layout.FormCode,
                layout.RegimeCode,
                layout.Name,
                layout.ValidFrom,
                layout.ValidTo,
                layout.Title,
                layout.FirstRow,
                layout.HeadingRows,
                layout.OfficeCell,
                layout.PeriodCell,
                layout.UnitCell,
                layout.FigureCell,
                layout.Unit,
                [
                    .. columns.Select(column => new LayoutColumnDefinition(
                        column.ColumnCode,
                        column.Place,
                        column.Headings.Split('\n'),
                        column.Number
                    )),
                ],
                [.. words.Select(word => new LayoutWord(word.ListName, word.Text, word.Means))]
            )
        );
}
