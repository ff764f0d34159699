using System.Reflection;
using System.Text.RegularExpressions;
using Thads.Etl.Findings;

namespace Thads.Etl.Tests.Findings;

public sealed class FindingCatalogTests
{
    private readonly FindingCatalog catalog = new();

    [Test]
    public void Constants_and_catalogue_are_the_same_codes()
    {
        var constants = typeof(FindingCodes)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(f => (string)f.GetValue(null)!);
        Assert.That(constants, Is.EquivalentTo(catalog.Definitions.Select(d => d.Code)));
    }

    [Test]
    public void Both_languages_are_filled_with_the_same_values()
    {
        foreach (var definition in catalog.Definitions)
        {
            Assert.That(Names(definition.Vi), Is.EquivalentTo(Names(definition.En)), definition.Code);
            Assert.That(definition.Vi, Is.Not.Empty.And.Not.EqualTo(definition.En), definition.Code);
        }
    }

    [Test]
    public void A_sentence_is_filled_with_what_was_found()
    {
        var collector = new FindingCollector(catalog);
        collector.Add(FindingCodes.CellNegative, "Sheet1", "C3", found: -1234m, arguments: [("column", "Ủy thác")]);
        Assert.That(
            catalog.Vietnamese(collector.Findings[0]),
            Is.EqualTo("Cột “Ủy thác” không được âm, nhưng ghi -1.234.")
        );
        Assert.That(collector.HasErrors, Is.True);
    }

    private static IEnumerable<string> Names(string sentence) =>
        Regex.Matches(sentence, @"\{(\w+)\}").Select(m => m.Value).Distinct();
}
