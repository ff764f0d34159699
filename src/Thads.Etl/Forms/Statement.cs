using System.Text.Json;

namespace Thads.Etl.Forms;

/// <summary>A measure that a form states and other forms may state too: there it must be the same.</summary>
/// <param name="Measure">The measure, by one name in all forms: <c>cases.completed</c>.</param>
/// <param name="Heading">What the form calls it.</param>
/// <param name="Figure">What a row adds to it, in cases or đồng.</param>
/// <param name="Column">The column it stands in; null where it is worked out.</param>
public sealed record Statement<TRow>(
    string Measure,
    string Heading,
    Func<TRow, FormTarget, decimal> Figure,
    FormColumn? Column
)
    where TRow : FormRow;

/// <summary>What a submission states: measure → category (empty for none) → cases or đồng.</summary>
public sealed class Statements : Dictionary<string, Dictionary<string, decimal>>
{
    public string ToJson() => Count == 0 ? "" : JsonSerializer.Serialize(this);

    public static Statements FromJson(string json) => JsonSerializer.Deserialize<Statements>(json)!;
}
