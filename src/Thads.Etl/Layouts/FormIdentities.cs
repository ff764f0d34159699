using Thads.Etl.Forms;

namespace Thads.Etl.Layouts;

/// <summary>The identities that each row of a form satisfies: sums of columns that come to nothing.</summary>
internal sealed class FormIdentities : IFormVisitor<IReadOnlyList<IReadOnlyDictionary<string, int>>>
{
    private FormIdentities() { }

    /// <summary>Each as the coefficient of every column in it, by the column's code.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, int>> Of(Form form) => form.Accept(new FormIdentities());

    IReadOnlyList<IReadOnlyDictionary<string, int>> IFormVisitor<
        IReadOnlyList<IReadOnlyDictionary<string, int>>
    >.Visit<TRow>(Form<TRow> form) =>
        [
            .. form
                .RowRules.OfType<EqualityRule<TRow>>()
                .Select(rule =>
                    rule.Formula.Coefficients.Select(term => (term.Column.Code, term.Coefficient))
                        .Append((rule.Column.Code, -1))
                        .GroupBy(term => term.Code)
                        .ToDictionary(terms => terms.Key, terms => terms.Sum(term => term.Item2))
                ),
        ];
}
