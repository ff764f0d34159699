namespace Thads.Etl.Forms;

/// <summary>What is done with a form for which the type of its rows must be known.</summary>
internal interface IFormVisitor<out TResult>
{
    TResult Visit<TRow>(Form<TRow> form)
        where TRow : FormRow, new();

    /// <summary>A layout whose rows become those of another form; treated as a form of its own unless a visitor says otherwise.</summary>
    TResult VisitConverted<TRow, TBecomes>(ConvertedLayout<TRow, TBecomes> layout)
        where TRow : FormRow, new()
        where TBecomes : FormRow, new() => Visit(layout);
}
