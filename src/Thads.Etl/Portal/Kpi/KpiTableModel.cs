using Thads.Etl.Portal.Kpi.Charts;

namespace Thads.Etl.Portal.Kpi;

/// <summary>A mart as a table for people.</summary>
/// <param name="MartName">The mart's own name, however it was written in the address.</param>
/// <param name="Offices">The offices to choose from by code, "" for all; empty where the mart is not by office.</param>
/// <param name="IsCut">Whether there are more rows than are shown.</param>
/// <param name="Timeliness">What the rows come to by office, where they are of submissions; empty elsewhere.</param>
public sealed record KpiTableModel(
    string MartName,
    string Title,
    IReadOnlyList<int> Years,
    IReadOnlyList<KeyValuePair<string, string>> Offices,
    string? Office,
    IReadOnlyList<KpiTableColumn> Columns,
    IReadOnlyList<IReadOnlyList<KpiTableCell>> Rows,
    bool IsCut,
    DateTime? RefreshedAt,
    KpiTableChart? Chart,
    IReadOnlyList<OfficeTimeliness> Timeliness
);

/// <summary>A column of it, as readers call it.</summary>
public sealed record KpiTableColumn(string Label, bool IsNumber);

/// <summary>What a cell of it says.</summary>
/// <param name="Text">As readers see it.</param>
/// <param name="Trace">Where the cells of workbooks are shown that it is made of; null where it comes from none, or they are not the viewer's.</param>
public sealed record KpiTableCell(string Text, string? Trace);

/// <summary>What is drawn over it.</summary>
/// <param name="Name">The text that names it.</param>
public sealed record KpiTableChart(string Name, IReadOnlyList<string> Labels, IReadOnlyList<ChartSeries> Series);
