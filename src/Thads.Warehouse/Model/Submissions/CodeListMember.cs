using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Warehouse.Model.Submissions;

/// <summary>A value that a column of a form may take, where the value is an attribute and no dimension of its own: a grade, a level.</summary>
[MasterData]
[Table("code_list_member", Schema = "etl")]
[PrimaryKey(nameof(ListName), nameof(Code))]
public sealed class CodeListMember : ICategory
{
    [MaxLength(50)]
    public string ListName { get; set; } = "";

    [MaxLength(50)]
    public string Code { get; set; } = "";
    public string NameVi { get; set; } = "";
    public string NameEn { get; set; } = "";
    public string Aliases { get; set; } = "";
    public int SortOrder { get; set; }

    [NotMapped]
    public int Key => 0;
}
