using Thads.Warehouse.Model.Marts;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Reports.Briefs;

/// <summary>What the marts say that a brief of several years is made from.</summary>
/// <param name="First">The first year.</param>
/// <param name="Last">The last year.</param>
/// <param name="Years">The province's results, with those of the year before the first.</param>
/// <param name="Staff">The staff of all offices together, with that of the year before the first.</param>
/// <param name="Documents">Coordination documents.</param>
/// <param name="Indices">Published indices.</param>
/// <param name="Reference">The names of what they are about.</param>
internal sealed record TermData(
    int First,
    int Last,
    IReadOnlyList<KpiProvinceYear> Years,
    IReadOnlyList<KpiProvinceStaffingYear> Staff,
    IReadOnlyList<KpiCoordinationYear> Documents,
    IReadOnlyList<KpiIndexYear> Indices,
    ReferenceData Reference
);
