using Thads.Warehouse.Model.Marts;

namespace Thads.Etl.Cli;

/// <summary>What <see cref="KpiTable"/> prints of a row of a mart. Figures by today's structure need not be whole.</summary>
/// <param name="Office">The office's name, where the rows are of several.</param>
internal sealed record KpiTableRow(
    string? Office,
    int StatYear,
    decimal? CasesEnforceable,
    decimal? CasesCompleted,
    double? CasesCompletionRate,
    double? CasesTargetRate,
    double? CasesTargetGapPp,
    decimal? MoneyEnforceable,
    decimal? MoneyCompleted,
    double? MoneyCompletionRate,
    double? MoneyTargetRate,
    double? MoneyTargetGapPp,
    decimal? CollectedStateBudgetVnd,
    string Offices
)
{
    public static KpiTableRow Of(KpiRow row) =>
        new(
            Office: null,
            row.StatYear,
            row.CasesEnforceable,
            row.CasesCompleted,
            row.CasesCompletionRate,
            row.CasesTargetRate,
            row.CasesTargetGapPp,
            row.MoneyEnforceable,
            row.MoneyCompleted,
            row.MoneyCompletionRate,
            row.MoneyTargetRate,
            row.MoneyTargetGapPp,
            row.CollectedStateBudgetVnd,
            $"{row.OfficesReported}/{row.OfficesExpected}"
        );

    public static KpiTableRow Of(KpiCurrentRow row) =>
        new(
            row.OfficeName,
            row.StatYear,
            (decimal?)row.CasesEnforceable,
            (decimal?)row.CasesCompleted,
            row.CasesCompletionRate,
            row.CasesTargetRate,
            row.CasesTargetGapPp,
            (decimal?)row.MoneyEnforceable,
            (decimal?)row.MoneyCompleted,
            row.MoneyCompletionRate,
            row.MoneyTargetRate,
            row.MoneyTargetGapPp,
            (decimal?)row.CollectedStateBudgetVnd,
            $"{row.OfficesReported}/{row.OfficesExpected}"
        );
}
