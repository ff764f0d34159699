using Hangfire;
using Hangfire.Dashboard;
using Thads.Etl.Portal.Dashboards;
using Thads.Etl.Security;

namespace Thads.Etl.Portal;

/// <summary>The Hangfire dashboard is shown to the province and to admins, under the same sign-in; only admins change anything in it.</summary>
internal static class DashboardAccess
{
    public static void MapDashboard(this IEndpointRouteBuilder app)
    {
        DashboardParts.Add();
        app.MapHangfireDashboard(
                "/hangfire",
                new DashboardOptions
                {
                    Authorization = [],
                    DisplayStorageConnectionString = false,
                    DashboardTitle = "Thads ETL",
                    DisplayNameFunc = (dashboard, job) =>
                        dashboard.GetHttpContext().RequestServices.GetRequiredService<JobNames>().Of(job),
                    IsReadOnlyFunc = dashboard => !dashboard.GetHttpContext().Viewer().MayAdminister,
                }
            )
            .RequireAuthorization(Policies.Review);
    }
}
