using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Marts;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Reports.Briefs;

/// <summary>What the marts say that a brief of one period is made from.</summary>
internal sealed record BriefData(
    PeriodDimension Period,
    KpiProvincePeriod Now,
    KpiProvincePeriod? Before,
    IReadOnlyList<KpiOfficePeriod> Offices,
    IReadOnlyList<KpiOfficePeriod> OfficesBefore,
    IReadOnlyDictionary<string, CaseComponents> Components,
    IReadOnlyList<KpiSubmissionTimeliness> Timeliness,
    KpiProvinceStaffingYear? Staff,
    KpiProvinceStaffingYear? StaffBefore,
    IReadOnlyDictionary<string, int> Corrections,
    ReferenceData Reference
);
