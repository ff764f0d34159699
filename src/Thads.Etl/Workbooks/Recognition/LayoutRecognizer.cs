using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Texts;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Workbooks.Recognition;

/// <summary>Tells which regime's layout a table follows, by its headings and their order, and says so where the regime has ended.</summary>
internal static class LayoutRecognizer
{
    public static void Check(
        HeaderMatch match,
        SheetHeader header,
        TitleBlock title,
        PeriodDimension period,
        ReferenceData reference,
        string sheet,
        FindingCollector findings
    )
    {
        var code = match.Layout is { } taught ? taught.Definition.Regime : Recognise(match, header, title)?.RegimeCode;
        if (reference.Regimes.FirstOrDefault(regime => regime.RegimeCode == code) is not { } follows)
        {
            return;
        }
        var printed = match
            .Form.Layouts.Select(layout => layout.RegimeCode)
            .Concat(
                reference
                    .Layouts.Taught.Where(layout => layout.Definition.Form == match.Form.Code)
                    .Select(layout => layout.Definition.Regime)
            )
            .ToHashSet();
        var inForce = reference
            .Regimes.Where(regime => printed.Contains(regime.RegimeCode) && regime.ValidFrom <= period.EndDate)
            .MaxBy(regime => regime.ValidFrom);
        if (inForce is not null && follows.ValidFrom < inForce.ValidFrom)
        {
            var cell = CellAddress.Of(header.LastRow, match.ColumnIndex.Where(index => index >= 0).Min());
            findings.Add(FindingCodes.FormLayoutOutdated, sheet, cell, follows.Title, inForce.Title);
        }
    }

    /// <summary>The layout that a table follows, as the warehouse keeps it; null where it is not told.</summary>
    public static int? IdOf(HeaderMatch match, SheetHeader header, TitleBlock title, ReferenceData reference) =>
        match.Layout is { } taught ? taught.Id
        : Recognise(match, header, title) is { } layout
            ? reference.Layouts.Shipped(match.Form.Code, layout.RegimeCode.Length == 0 ? null : layout.RegimeCode)?.Id
        : null;

    /// <summary>The layout that fits best; where several fit as well, that which the title names; null where neither tells.</summary>
    public static FormLayout? Recognise(HeaderMatch match, SheetHeader header, TitleBlock title)
    {
        var fits = match.Form.Layouts.Select(layout => (Layout: layout, Fit: Fit(layout, match, header))).ToList();
        var best = fits.Where(fit => fit.Fit == fits.Max(other => other.Fit)).Select(fit => fit.Layout).ToList();
        return best.Count == 1 ? best[0] : best.SingleOrDefault(layout => title.NamesRegime(layout.RegimeCode));
    }

    /// <summary>How many headings are this layout's to the letter, and how many neighbours stand in its order.</summary>
    private static int Fit(FormLayout layout, HeaderMatch match, SheetHeader header)
    {
        var (fit, before) = (0, -1);
        foreach (var column in layout.Columns)
        {
            var index = match.ColumnIndex[column.Column.Ordinal];
            if (index < 0)
            {
                continue;
            }
            fit += VietnameseText.Fold(header.Headings[index]) == VietnameseText.Fold(column.Heading) ? 1 : 0;
            fit += index > before ? 1 : 0;
            before = index;
        }
        return fit;
    }
}
