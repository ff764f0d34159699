namespace Thads.Etl.Forms;

/// <summary>A layout so different from its form's that it is read into rows of its own, which are then made into rows of the form.</summary>
/// <typeparam name="TRow">What one row of the layout is read into.</typeparam>
/// <typeparam name="TBecomes">The form's rows.</typeparam>
public abstract class ConvertedLayout<TRow, TBecomes>(Form<TBecomes> form)
    : Form<TRow>(form.Code, form.SubmittedBy, form.TitleVi, form.TitleEn)
    where TRow : FormRow, new()
    where TBecomes : FormRow, new()
{
    /// <summary>The form that the rows become rows of.</summary>
    internal Form<TBecomes> Becomes => form;

    /// <summary>For each column of the form (by code), the column of this layout that a finding about it points at.</summary>
    internal abstract IReadOnlyDictionary<string, string> SourceColumns { get; }

    /// <summary>Makes the form's rows; what a row does not say clearly is a finding.</summary>
    internal abstract IReadOnlyList<TBecomes> Convert(IReadOnlyList<TRow> rows, IFormSheet sheet);

    internal override TResult Accept<TResult>(IFormVisitor<TResult> visitor) => visitor.VisitConverted(this);
}
