using System.Text;

namespace Thads.Etl.Forms;

/// <summary>
/// Each office numbers its officers by itself. Where two offices have one key, each key in a list of all of them is followed by its
/// office's code.
/// </summary>
internal sealed class SharedKeys<TRow>
    where TRow : FormRow, new()
{
    private readonly Form<TRow> form;
    private readonly TextColumn<TRow>? name;
    private readonly bool areShared;

    public SharedKeys(Form<TRow> form, IEnumerable<TRow> rows)
    {
        this.form = form;
        name = form.TypedKeys.OfType<TextColumn<TRow>>().FirstOrDefault();
        areShared = rows.GroupBy(KeyOf).Any(key => key.Count() > 1);
    }

    /// <summary>The rows of an office, each with a key that no other office's row has.</summary>
    public IEnumerable<TRow> ToldApart(IReadOnlyList<TRow> rows, string officeCode)
    {
        if (areShared && name is { } text)
        {
            foreach (var row in rows)
            {
                text.Set(row, $"{text.Get(row)} ({officeCode})");
            }
        }
        return rows;
    }

    private string KeyOf(TRow row)
    {
        var key = new StringBuilder();
        foreach (var column in form.TypedKeys)
        {
            column.AppendTo(key, row);
            key.Append('\t');
        }
        return key.ToString();
    }
}
