using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Dimensions;

/// <summary>A fixed list that rows of the printed forms are named by. Key 0 is the unknown member.</summary>
[MasterData]
[Index(nameof(Code), IsUnique = true)]
public abstract class CategoryDimension : ICategory
{
    /// <summary>The surrogate key; each dimension's column is named after it.</summary>
    public abstract int Key { get; set; }

    /// <summary>Our own stable code.</summary>
    public string Code { get; set; } = "";
    public string NameVi { get; set; } = "";
    public string NameEn { get; set; } = "";

    /// <summary>Other names the forms print for the member, separated by <c>|</c>.</summary>
    public string Aliases { get; set; } = "";
    public int SortOrder { get; set; }

    /// <summary>Takes the further attributes of the dimension from a row of its reference file.</summary>
    public virtual void Fill(Func<string, string> field) { }
}
