using System.Text.RegularExpressions;
using Thads.Testing;

namespace Thads.Etl.Tests.Operations;

/// <summary>Whoever is woken by an alert finds under its name what to do.</summary>
public sealed partial class AlertTests
{
    [Test]
    public void What_to_do_is_written_for_each_alert_and_for_none_that_there_is_not()
    {
        var rules = File.ReadAllText(Path.Combine(Repository.Folder, "ops", "prometheus", "alerts.yml"));
        var handbook = File.ReadAllText(Path.Combine(Repository.Folder, "OPERATIONS.md"));
        var alerts = Alert().Matches(rules).Select(match => match.Groups[1].Value).ToList();
        Assert.That(alerts, Has.Count.GreaterThan(10).And.Unique);
        Assert.That(Entry().Matches(handbook).Select(match => match.Groups[1].Value), Is.EqualTo(alerts));
    }

    [GeneratedRegex(@"- alert: (\w+)")]
    private static partial Regex Alert();

    [GeneratedRegex(@"(?m)^- \*\*(\w+)\*\* — \S")]
    private static partial Regex Entry();
}
