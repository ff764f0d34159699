namespace Thads.Etl.Reports.Briefs;

/// <summary>
/// What the enforceable cases of an office, or of the province, are made of. Shares of two of them differ by what makes their completion
/// rates differ, component by component: the shares of each add up to 100 %.
/// </summary>
internal sealed record CaseComponents(
    long Enforceable,
    long Completed,
    long InProgress,
    long Postponed48c,
    long Suspended,
    long PausedComplaint,
    long OtherEnforceable
)
{
    /// <summary>The components that are not completed, by the codes of <c>dim_case_status</c>.</summary>
    private IEnumerable<(string Status, long Cases)> Open =>
        [
            ("in_progress", InProgress),
            ("postponed_48c", Postponed48c),
            ("suspended", Suspended),
            ("paused_complaint", PausedComplaint),
            ("other_enforceable", OtherEnforceable),
        ];

    /// <summary>By component, its share here less its share there, in percentage points: together, the other's rate less this one's.</summary>
    public IReadOnlyList<(string Status, decimal Points)> Against(CaseComponents other) =>
        [
            .. Open.Zip(
                other.Open,
                (here, there) => (here.Status, Share(here.Cases, Enforceable) - Share(there.Cases, other.Enforceable))
            ),
        ];

    public static CaseComponents Sum(IEnumerable<CaseComponents> all) =>
        all.Aggregate(
            new CaseComponents(0, 0, 0, 0, 0, 0, 0),
            (sum, one) =>
                new CaseComponents(
                    sum.Enforceable + one.Enforceable,
                    sum.Completed + one.Completed,
                    sum.InProgress + one.InProgress,
                    sum.Postponed48c + one.Postponed48c,
                    sum.Suspended + one.Suspended,
                    sum.PausedComplaint + one.PausedComplaint,
                    sum.OtherEnforceable + one.OtherEnforceable
                )
        );

    private static decimal Share(long cases, long of) => of == 0 ? 0 : (decimal)cases / of * 100;
}
