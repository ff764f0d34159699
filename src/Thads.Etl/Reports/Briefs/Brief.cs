using Thads.Etl.Demo;

namespace Thads.Etl.Reports.Briefs;

/// <summary>One page for the province's leader: sentences made from the figures, with the figures that they are made from.</summary>
/// <param name="PeriodKey">The period, as 202012.</param>
/// <param name="FirstYear">The first year of several; null for a brief of one period.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Department">Whose it is.</param>
/// <param name="MadeAt">When it was made (UTC).</param>
/// <param name="IsSynthetic">Whether figures in it are the demo's.</param>
/// <param name="OfficesExpected">Offices that were to report.</param>
/// <param name="OfficesReported">Offices that have reported cases and money.</param>
/// <param name="Paragraphs">What it says.</param>
/// <param name="IsByMonth">Whether the points are months, not years.</param>
/// <param name="Points">What the charts by time show.</param>
/// <param name="Offices">The offices, best first; none for a brief of several years.</param>
/// <param name="Published">Each figure of the department's published report beside ours, where it is on the same years.</param>
public sealed record Brief(
    int PeriodKey,
    int? FirstYear,
    string Title,
    string Department,
    DateTime MadeAt,
    bool IsSynthetic,
    int OfficesExpected,
    int OfficesReported,
    IReadOnlyList<BriefParagraph> Paragraphs,
    bool IsByMonth,
    IReadOnlyList<BriefPoint> Points,
    IReadOnlyList<BriefOffice> Offices,
    IReadOnlyList<PublishedFigure> Published
);
