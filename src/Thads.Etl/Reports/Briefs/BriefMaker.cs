using System.Globalization;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Etl.Reports.Briefs;

/// <summary>Makes the brief of a period, or of several years, in a language.</summary>
public sealed class BriefMaker(BriefReader reader, TimeProvider clock)
{
    /// <param name="periodKey">The period, as 202012.</param>
    /// <param name="years">How many years up to the period's are looked back on; 1 for the period alone.</param>
    /// <param name="culture">The language of its words and figures.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ReportRefusedException">There is no such period, or nobody has reported on it.</exception>
    public async Task<Brief> MakeAsync(
        int periodKey,
        int years,
        CultureInfo culture,
        CancellationToken cancellationToken
    )
    {
        var language = new BriefLanguage(culture);
        if (years > 1)
        {
            var last = periodKey / 100;
            var (term, around) = await reader.ReadTermAsync(last - years + 1, last, cancellationToken);
            return Framed(
                PeriodDimension.KeyOf(last, 12),
                term.First,
                language.Text("Title.Years", Invariant(term.First), Invariant(term.Last)),
                around,
                new TermBriefWriter(term, language).Write(),
                []
            );
        }
        var (data, frame) = await reader.ReadPeriodAsync(periodKey, cancellationToken);
        var offices = BriefOffices.Of(data);
        return Framed(
            periodKey,
            null,
            language.Text("Title", language.Label(data.Period)),
            frame,
            new PeriodBriefWriter(data, language).Write(offices),
            offices
        );
    }

    private Brief Framed(
        int periodKey,
        int? firstYear,
        string title,
        BriefFrame frame,
        IReadOnlyList<BriefParagraph> paragraphs,
        IReadOnlyList<BriefOffice> offices
    ) =>
        new(
            periodKey,
            firstYear,
            title,
            frame.Department,
            clock.GetUtcNow().UtcDateTime,
            frame.IsSynthetic,
            frame.OfficesExpected,
            frame.OfficesReported,
            paragraphs,
            frame.IsByMonth,
            frame.Points,
            offices,
            frame.Published
        );

    private static string Invariant(int year) => year.ToString(CultureInfo.InvariantCulture);
}
