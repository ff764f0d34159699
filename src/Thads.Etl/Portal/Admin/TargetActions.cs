using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Thads.Etl.Security;
using Thads.Etl.Submissions;

namespace Thads.Etl.Portal.Admin;

/// <summary>Assigning targets that are typed in: the ones that changed become the year's next assignment.</summary>
internal static class TargetActions
{
    public static void MapTargetActions(this IEndpointRouteBuilder app) =>
        app.MapPost("/admin/targets/assign", AssignAsync).RequireAuthorization(Policies.Administer);

    private static async Task<RedirectHttpResult> AssignAsync(
        IFormCollection form,
        HttpContext http,
        TargetAssignments targets,
        CancellationToken cancellationToken
    )
    {
        if (
            !int.TryParse(form["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < 1 or > 9999
        )
        {
            return PortalRedirect.To(http, "/admin/targets", "NotKnown");
        }
        var page = $"/admin/targets?year={year.ToString(CultureInfo.InvariantCulture)}";
        var known = (await targets.ListAsync(year, cancellationToken))
            .GroupBy(target => target.OfficeCode)
            .ToDictionary(group => group.Key, group => group.MaxBy(target => target.Version)!);
        var wanted = new List<AssignedTarget>();
        foreach (
            var office in form
                .Keys.Where(key => key.StartsWith("cases:", StringComparison.Ordinal))
                .Select(key => key[6..])
        )
        {
            var (cases, money) = (form[$"cases:{office}"].ToString(), form[$"money:{office}"].ToString());
            if (cases.Length == 0 && money.Length == 0)
            {
                continue;
            }
            if (RateOf(cases) is not { } casesRate || RateOf(money) is not { } moneyRate)
            {
                return PortalRedirect.To(http, page, "NotARate");
            }
            if (
                known.GetValueOrDefault(office) is not { } now
                || now.CasesRate != casesRate
                || now.MoneyRate != moneyRate
            )
            {
                wanted.Add(new AssignedTarget(office, casesRate, moneyRate));
            }
        }
        if (wanted.Count == 0)
        {
            return PortalRedirect.To(http, page, "NotChanged");
        }
        var assignment = await targets.AssignAsync(
            year,
            wanted,
            form["justification"].ToString() is { Length: > 0 } said ? said : null,
            http.Viewer().Actor,
            cancellationToken
        );
        return assignment switch
        {
            { Outcome: AssignmentOutcome.Sent, Receipt: { } receipt } => PortalRedirect.To(
                http,
                $"/submissions/{receipt.SubmissionId}",
                "TargetsSent"
            ),
            { Outcome: AssignmentOutcome.EarlierOpen } => PortalRedirect.To(http, page, "NotWhileOpen"),
            _ => PortalRedirect.To(http, page, "NotKnown"),
        };
    }

    /// <summary>A percentage from 0 to 100, written with a comma or a point.</summary>
    private static decimal? RateOf(string text) =>
        decimal.TryParse(
            text.Trim().Replace(',', '.'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var rate
        ) && rate is >= 0 and <= 100
            ? rate
            : null;
}
