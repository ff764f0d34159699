using Hangfire;
using Hangfire.Dashboard;
using Microsoft.Extensions.Localization;
using Thads.Etl.Portal.Admin;

namespace Thads.Etl.Portal.Dashboards;

/// <summary>Our parts of the dashboard. Hangfire keeps such parts for the process: they are added once, and find what they show by the request.</summary>
internal static class DashboardParts
{
    public static void Add()
    {
        var figures = DashboardFigures.All().ToList();
        if (DashboardMetrics.GetMetrics().Any(metric => metric.Name == figures[0].Name))
        {
            return;
        }
        GlobalConfiguration.Configuration.UseDashboardMetrics([.. figures]).UseJobDetailsRenderer(0, JobPanel.Render);
        NavigationMenu.Items.Add(page => new MenuItem(
            page.Context.GetHttpContext().RequestServices.GetRequiredService<IStringLocalizer<AdminText>>()["Jobs"],
            $"{(page.AppPath ?? "/").TrimEnd('/')}/admin/jobs"
        ));
    }
}
