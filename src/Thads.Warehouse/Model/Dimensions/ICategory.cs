namespace Thads.Warehouse.Model.Dimensions;

/// <summary>A member of a fixed list, as a workbook names it.</summary>
public interface ICategory
{
    /// <summary>The dimension's surrogate key; 0 for a list that is no dimension.</summary>
    int Key { get; }
    string Code { get; }
    string NameVi { get; }
    string NameEn { get; }

    /// <summary>Other names, separated by <c>|</c>.</summary>
    string Aliases { get; }
}
