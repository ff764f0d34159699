using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Dimensions;

/// <summary>Trạng thái của việc: the column of the result forms that a case is counted in.</summary>
[Table("dim_case_status", Schema = "dw")]
[PrimaryKey(nameof(Key))]
[Category(CategoryKind.CaseStatus, "case_statuses.csv")]
public sealed class CaseStatusDimension : CategoryDimension
{
    [Column("case_status_key")]
    public override int Key { get; set; }
}
