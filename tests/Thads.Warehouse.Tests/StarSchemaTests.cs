using Thads.Warehouse.Documentation;
using Thads.Warehouse.Model;

namespace Thads.Warehouse.Tests;

/// <summary>The star schema as it is documented.</summary>
public sealed class StarSchemaTests
{
    private static readonly StarSchema Schema = StarSchema.Read(DataDictionary.Embedded);

    [Test]
    public void Every_fact_has_an_office_a_period_a_regime_and_a_submission()
    {
        var facts = Schema.Of(TableKind.Fact).ToList();
        Assert.That(facts, Is.Not.Empty);
        foreach (var fact in facts)
        {
            Assert.That(
                fact.Dimensions.Select(to => to.Table),
                Is.SupersetOf(new[] { "dim_office", "dim_period", "dim_reporting_regime", "dim_submission" }),
                fact.Name
            );
        }
    }

    [Test]
    public void Columns_are_read_with_their_keys_types_and_units()
    {
        var fact = Schema.Table("fact_enforcement_case")!;
        var mart = Schema.Table("kpi_office_year")!;
        Assert.Multiple(() =>
        {
            Assert.That(fact.Grain, Is.EqualTo(["period_key", "office_key", "decision_date_key", "decision_number"]));
            Assert.That(fact.Columns[0], Has.Property("Name").EqualTo("submission_key").And.Property("IsKey").True);
            Assert.That(
                fact.Column("creditor_kind_key")!.References,
                Is.EqualTo(new StarReference("dw", "dim_party_kind", "party_kind_key"))
            );
            Assert.That(fact.Column("amount_completed")!.Type, Is.EqualTo(LogicalType.BigInteger));
            Assert.That(fact.Column("amount_completed")!.Unit, Is.EqualTo(ColumnUnit.Vnd));
            Assert.That(fact.Column("is_issued_late")!.Type, Is.EqualTo(LogicalType.Flag));
            Assert.That(mart.Column("cases_completed")!.Unit, Is.EqualTo(ColumnUnit.Cases));
            Assert.That(mart.Column("cases_completion_rate")!.Unit, Is.EqualTo(ColumnUnit.Percent));
            Assert.That(mart.Column("cases_target_gap_pp")!.Unit, Is.EqualTo(ColumnUnit.PercentagePoints));
            Assert.That(mart.Column("money_completed_change_pct")!.Unit, Is.EqualTo(ColumnUnit.RelativePercent));
            Assert.That(mart.Column("money_completed")!.Unit, Is.EqualTo(ColumnUnit.Vnd));
            Assert.That(mart.Column("stat_year")!.Unit, Is.EqualTo(ColumnUnit.None));
        });
    }

    [Test]
    public void A_table_that_the_dictionary_does_not_know_is_refused_by_name()
    {
        var without = new DataDictionary(
            DataDictionary.Embedded.Entries.Where(entry => entry.Table != "fact_target" || entry.Column.Length > 0)
        );
        Assert.That(
            () => StarSchema.Read(without),
            Throws.TypeOf<IncompleteModelException>().With.Message.Contains("fact_target")
        );
    }
}
