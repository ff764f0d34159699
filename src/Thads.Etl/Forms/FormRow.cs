using System.Text.Json.Serialization;

namespace Thads.Etl.Forms;

/// <summary>One row of a form as read: figures in their unit's smallest part (cases, đồng), categories by our own codes.</summary>
public abstract class FormRow
{
    /// <summary>The row of the sheet, counted from 1 as Excel does; 0 for a row that is no row of a sheet, such as a sum.</summary>
    [JsonInclude]
    public int SourceRow { get; internal set; }

    /// <summary>One bit for each column whose cell could not be read; rules on such a column have nothing to say about this row.</summary>
    [JsonInclude]
    internal ulong Unreadable { get; set; }

    /// <summary>A row of its own with the same values.</summary>
    internal FormRow Clone() => (FormRow)MemberwiseClone();
}
