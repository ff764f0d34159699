using Thads.Warehouse.Model.Dimensions;

namespace Thads.Etl.Forms;

/// <summary>What a workbook reports on: an office (the version in force at the period's end) and a period.</summary>
public sealed record FormTarget(OfficeDimension Office, PeriodDimension Period);
