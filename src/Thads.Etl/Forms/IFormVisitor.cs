namespace Thads.Etl.Forms;

/// <summary>Work on a form that needs the type of its rows.</summary>
internal interface IFormVisitor<out TResult>
{
    TResult Visit<TRow>(Form<TRow> form)
        where TRow : FormRow, new();

    /// <summary>A layout whose rows are turned into another form's. Treated as a form of its own unless the visitor overrides this.</summary>
    TResult VisitConverted<TRow, TBecomes>(ConvertedLayout<TRow, TBecomes> layout)
        where TRow : FormRow, new()
        where TBecomes : FormRow, new() => Visit(layout);
}
