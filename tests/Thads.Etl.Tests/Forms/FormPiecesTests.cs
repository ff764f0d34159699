using Thads.Etl.Forms;
using Thads.Etl.Forms.Award;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Facts;
using Thads.Warehouse.Providers.Sqlite;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Tests.Forms;

/// <summary>A form that somebody has declared by halves.</summary>
public sealed class FormPiecesTests
{
    private readonly WarehouseContext context = new SqliteProvider("never-opened.db").CreateContext();

    [OneTimeTearDown]
    public void Stop() => context.Dispose();

    [Test]
    public void Every_form_of_the_catalogue_has_all_of_them() =>
        Assert.That(() => Demand(new FormCatalog().Forms), Throws.Nothing);

    [Test]
    public void A_form_without_a_reference_row_is_told_to_have_one() =>
        Assert.That(
            () => Demand([new AwardForm()], codes: ["KQ-VIEC"]),
            Throws
                .TypeOf<IncompleteModelException>()
                .With.Message.EqualTo(
                    "Form THI-DUA has no row in src/Thads.Warehouse/Reference/forms.csv: add one at its end."
                )
        );

    [Test]
    public void A_form_that_loads_nothing_is_told_to_load_a_fact() =>
        Assert.That(
            () => Demand([new FactlessForm()]),
            Throws
                .TypeOf<IncompleteModelException>()
                .With.Message.StartsWith("Form THI-DUA loads no fact: end FactlessForm with Loads(")
        );

    [Test]
    public void A_fact_outside_the_model_is_told_to_name_its_table_and_to_be_migrated() =>
        Assert.That(
            () => Demand([new UnmappedForm()]),
            Throws
                .TypeOf<IncompleteModelException>()
                .With.Message.StartsWith(
                    "UnmappedFact, which form THI-DUA loads, is no table of the model: give it [Table("
                )
                .And.Message.Contains("migrations.sh NAME")
        );

    [Test]
    public void A_table_and_a_column_that_nothing_is_said_of_are_both_named()
    {
        var without = new DataDictionary(
            DataDictionary.Embedded.Entries.Where(entry =>
                entry.Table != "fact_award" || entry.Column is "level" or "recipient_kind" or "decision_number"
            )
        );
        var refused = Assert.Throws<IncompleteModelException>(() => Demand([new AwardForm()], without));
        Assert.That(
            refused!.Message.Split('\n').Select(sentence => sentence.Split(' ')[0]),
            Is.EquivalentTo(new[] { "fact_award", "fact_award.decision_date_key", "fact_award.awards" })
        );
        Assert.That(
            refused.Message.Split('\n'),
            Has.All.Contains("src/Thads.Warehouse/Model/dictionary.csv: add a line")
        );
    }

    private void Demand(
        IEnumerable<Form> forms,
        DataDictionary? dictionary = null,
        IReadOnlyCollection<string>? codes = null
    ) =>
        FormPieces.Demand(
            forms,
            context.Model,
            dictionary ?? DataDictionary.Embedded,
            codes ?? WarehouseInitializer.FormCodes
        );

    private sealed class FactlessForm() : Form<AwardRow>("THI-DUA", SubmittedBy.Office, "", "");

    private sealed class UnmappedForm : Form<AwardRow>
    {
        public UnmappedForm()
            : base("THI-DUA", SubmittedBy.Office, "", "") => Loads((_, _) => new UnmappedFact());
    }

    private sealed class UnmappedFact : Fact;
}
