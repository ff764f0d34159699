using Thads.Warehouse.Model.Accounts;

namespace Thads.Etl.Portal.Docs;

/// <summary>What somebody of a role does in a month: each step with the page where it is done.</summary>
/// <param name="Name">The name of its texts: <c>Name</c> and <c>NameNote</c>.</param>
/// <param name="Href">The page.</param>
/// <param name="Icon">The icon that stands for it in the menu too.</param>
public sealed record HelpGuide(string Name, string Href, string Icon)
{
    /// <summary>The steps of a role, in the order of the month.</summary>
    public static IReadOnlyList<HelpGuide> Of(AccountRole role) =>
        role switch
        {
            AccountRole.District =>
            [
                new("Due", "", "house-door"),
                new("Template", "submissions/new", "file-earmark-spreadsheet"),
                new("Check", "submissions/new", "check-circle"),
                new("Send", "submissions/new", "cloud-arrow-up"),
                new("Mend", "submissions?status=Rejected", "pencil-square"),
                new("Justify", "submissions?status=Held", "chat-left-text"),
                new("Returned", "notices", "arrow-return-left"),
                new("OwnFigures", "kpi", "bar-chart-line"),
            ],
            AccountRole.Province => Province,
            AccountRole.Admin =>
            [
                .. Province,
                new("Accounts", "admin/accounts", "people"),
                new("Deadlines", "admin/periods", "calendar-check"),
                new("Jobs", "admin/jobs", "database-check"),
                new("Trail", "admin/audit", "shield-check"),
            ],
            _ =>
            [
                new("Figures", "kpi", "bar-chart-line"),
                new("Trace", "kpi", "search"),
                new("Export", "kpi", "download"),
                new("Report", "reports", "printer"),
            ],
        };

    private static IReadOnlyList<HelpGuide> Province { get; } =
    [
        new("Missing", "board", "calendar-check"),
        new("Remind", "board", "bell"),
        new("Approve", "approvals", "check-circle"),
        new("Return", "approvals", "arrow-return-left"),
        new("Permit", "permits", "lock"),
        new("Teach", "submissions?status=Rejected", "pencil-square"),
        new("Report", "reports", "printer"),
    ];
}
