using Thads.Etl.Forms.BudgetCollection;
using Thads.Etl.Forms.Results;
using Thads.Etl.Forms.Target;

namespace Thads.Etl.Forms;

/// <summary>The forms that the hub takes in. A new form is declared in its own folder and named here.</summary>
public sealed class FormCatalog
{
    public IReadOnlyList<Form> Forms { get; } =
    [new CaseResultForm(), new MoneyResultForm(), new BudgetCollectionForm(), new TargetForm()];

    /// <summary>The form of a code, in any case of letters; null when there is none.</summary>
    public Form? Find(string code) =>
        Forms.FirstOrDefault(form => string.Equals(form.Code, code.Trim(), StringComparison.OrdinalIgnoreCase));
}
