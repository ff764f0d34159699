using Thads.Warehouse.Model.Accounts;

namespace Thads.Etl.Portal.Docs;

/// <summary>What somebody of a role does in a month: each step with the page where it is done.</summary>
/// <param name="Name">The name of its texts: <c>Name</c> and <c>NameNote</c>.</param>
/// <param name="Href">The page.</param>
/// <param name="Icon">The icon that stands for it in the menu too.</param>
/// <param name="Picture">What the page looks like, of <c>wwwroot/help</c>; null where the words are enough.</param>
public sealed record HelpGuide(string Name, string Href, string Icon, string? Picture = null)
{
    /// <summary>The steps of a role, in the order of the month.</summary>
    public static IReadOnlyList<HelpGuide> Of(AccountRole role) =>
        role switch
        {
            AccountRole.District =>
            [
                new("Due", "", "house-door", "due"),
                new("Template", "submissions/new", "file-earmark-spreadsheet", "template"),
                new("Check", "submissions/new", "check-circle", "check"),
                new("Send", "submissions/new", "cloud-arrow-up"),
                new("Mend", "submissions?status=Rejected", "pencil-square", "mend"),
                new("Justify", "submissions?status=Held", "chat-left-text", "justify"),
                new("Returned", "notices", "arrow-return-left", "returned"),
                new("OwnFigures", "kpi", "bar-chart-line", "figures"),
            ],
            AccountRole.Province => Province,
            AccountRole.Admin =>
            [
                .. Province,
                new("Accounts", "admin/accounts", "people"),
                new("Deadlines", "admin/periods", "calendar-check", "deadlines"),
                new("Jobs", "admin/jobs", "database-check", "jobs"),
                new("Trail", "admin/audit", "shield-check", "trail"),
            ],
            _ =>
            [
                new("Figures", "kpi", "bar-chart-line", "figures"),
                new("Trace", "kpi", "search"),
                new("Export", "kpi", "download"),
                new("Report", "reports", "printer", "report"),
            ],
        };

    private static IReadOnlyList<HelpGuide> Province { get; } =
    [
        new("Missing", "board", "calendar-check", "missing"),
        new("Remind", "board", "bell"),
        new("Approve", "approvals", "check-circle", "approve"),
        new("Return", "approvals", "arrow-return-left", "return"),
        new("Permit", "permits", "lock"),
        new("Teach", "submissions?status=Rejected", "pencil-square"),
        new("Report", "reports", "printer", "report"),
    ];
}
