using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Thads.Warehouse.Model;

namespace Thads.Etl.Forms;

/// <summary>What belongs to a form and stands beside its declaration, in files of the warehouse.</summary>
internal static class FormPieces
{
    /// <param name="forms">The declared forms.</param>
    /// <param name="model">The warehouse's model.</param>
    /// <param name="dictionary">What is said of its tables and columns.</param>
    /// <param name="codes">The forms that the warehouse knows by its reference rows.</param>
    /// <exception cref="IncompleteModelException">Something is missing: a sentence for each piece says what to do.</exception>
    public static void Demand(
        IEnumerable<Form> forms,
        IModel model,
        DataDictionary dictionary,
        IReadOnlyCollection<string> codes
    )
    {
        var missing = forms.SelectMany(form => Missing(form, model, dictionary, codes)).Distinct().ToList();
        if (missing.Count > 0)
        {
            throw new IncompleteModelException(string.Join('\n', missing));
        }
    }

    private static IEnumerable<string> Missing(
        Form form,
        IModel model,
        DataDictionary dictionary,
        IReadOnlyCollection<string> codes
    )
    {
        if (!codes.Contains(form.Code))
        {
            yield return $"Form {form.Code} has no row in src/Thads.Warehouse/Reference/forms.csv: add one at its end.";
        }
        if (form.LoadedFact is not { } fact)
        {
            yield return $"Form {form.Code} loads no fact: end {form.GetType().Name} with Loads((row, keys) => new …Fact {{ … }}).";
            yield break;
        }
        if (model.FindEntityType(fact) is not { } entity)
        {
            yield return $"{fact.Name}, which form {form.Code} loads, is no table of the model: give it [Table(\"fact_…\", Schema = \"dw\")],"
                + " and write the migrations with src/Thads.Warehouse/Providers/migrations.sh NAME.";
            yield break;
        }
        var table = entity.GetTableName()!;
        if (dictionary.Table(table) is null)
        {
            yield return IncompleteModelException.Undescribed(table).Message;
        }
        foreach (var column in entity.GetProperties().Select(property => property.GetColumnName()))
        {
            if (dictionary.Column(table, column) is null)
            {
                yield return IncompleteModelException.Undescribed($"{table}.{column}").Message;
            }
        }
    }
}
