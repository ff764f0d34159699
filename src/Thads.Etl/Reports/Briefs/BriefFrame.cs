using Thads.Etl.Demo;

namespace Thads.Etl.Reports.Briefs;

/// <summary>What stands around a brief's sentences, in no language.</summary>
internal sealed record BriefFrame(
    string Department,
    bool IsSynthetic,
    int OfficesExpected,
    int OfficesReported,
    bool IsByMonth,
    IReadOnlyList<BriefPoint> Points,
    IReadOnlyList<PublishedFigure> Published
);
