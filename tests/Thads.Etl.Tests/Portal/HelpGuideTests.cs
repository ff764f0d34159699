using System.Globalization;
using System.Net;
using System.Reflection;
using System.Resources;
using Microsoft.AspNetCore.Components;
using Thads.Etl.Portal.Docs;
using Thads.Etl.Portal.Look;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Portal;

/// <summary>The page of help says to each role what it does in a month, and whom to ask.</summary>
public sealed class HelpGuideTests
{
    [Test]
    public void Each_step_of_each_role_has_its_words_its_icon_and_a_page()
    {
        var texts = new ResourceManager(typeof(HelpText));
        var pages = typeof(HelpGuide)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes<RouteAttribute>())
            .Select(route => route.Template.TrimStart('/'))
            .ToList();
        var icons = new IconSet().Names.ToList();
        foreach (var role in Enum.GetValues<AccountRole>())
        {
            Assert.That(texts.GetString($"Lead.{role}", CultureInfo.InvariantCulture), Is.Not.Empty, role.ToString());
            Assert.That(HelpGuide.Of(role), Has.Count.GreaterThan(3), role.ToString());
            foreach (var step in HelpGuide.Of(role))
            {
                Assert.That(texts.GetString(step.Name, CultureInfo.InvariantCulture), Is.Not.Empty, step.Name);
                Assert.That(texts.GetString($"{step.Name}Note", CultureInfo.InvariantCulture), Is.Not.Empty, step.Name);
                Assert.That(pages, Does.Contain(step.Href.Split('?')[0]), step.Name);
                Assert.That(icons, Does.Contain(step.Icon), step.Name);
            }
        }
    }

    [Test]
    public async Task Whom_to_ask_is_said_where_it_is_set_and_before_anybody_has_signed_in()
    {
        await using var portal = await PortalApp.StartAsync(
            DatabaseEngine.Sqlite,
            ("Help:Name", "Phòng Thống kê"),
            ("Help:Phone", "0211 3 861 234"),
            ("Help:Email", "thong-ke@thads.example")
        );
        var asked = await portal.Anonymous().GetStringAsync("/help");
        Assert.That(asked, Does.Contain("href=\"tel:02113861234\"").And.Contain("mailto:thong-ke@thads.example"));
        Assert.That(WebUtility.HtmlDecode(asked), Does.Contain("Phòng Thống kê"));
        var clerk = await portal.SignInAsync(AccountRole.District, "VP-244");
        var help = WebUtility.HtmlDecode(await clerk.GetStringAsync("/help"));
        Assert.That(help, Does.Contain("Tải mẫu điền sẵn").And.Not.Contain("Nhắc các đơn vị"));
        var found = WebUtility.HtmlDecode(await clerk.GetStringAsync("/docs/glossary?q=giai%20trinh"));
        Assert.That(found, Does.Contain("Chờ giải trình").And.Not.Contain("Chênh lệch"));
        Assert.That(
            WebUtility.HtmlDecode(await clerk.GetStringAsync("/docs/glossary?q=xyz")),
            Does.Contain("Không có từ nào chứa “xyz”.")
        );
    }
}
