using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Dimensions;

/// <summary>A fixed list that rows of the printed forms are named by. Key 0 is the unknown member.</summary>
[Index(nameof(Code), IsUnique = true)]
public abstract class CategoryDimension
{
    /// <summary>The surrogate key; each dimension's column is named after it.</summary>
    public abstract int Key { get; set; }

    /// <summary>Our own stable code.</summary>
    public required string Code { get; set; }
    public required string NameVi { get; set; }
    public required string NameEn { get; set; }

    /// <summary>Other names the forms print for the member, separated by <c>|</c>.</summary>
    public required string Aliases { get; set; }
    public int SortOrder { get; set; }
}

/// <summary>Loại việc: what kind of judgment is enforced.</summary>
[Table("dim_case_type", Schema = "dw")]
[PrimaryKey(nameof(Key))]
[Comment("Loại việc: kinds of judgment enforced")]
public sealed class CaseTypeDimension : CategoryDimension
{
    [Column("case_type_key")]
    public override int Key { get; set; }
}

/// <summary>Căn cứ thi hành: ex officio, or on request.</summary>
[Table("dim_execution_basis", Schema = "dw")]
[PrimaryKey(nameof(Key))]
[Comment("Căn cứ thi hành: ex officio or on request")]
public sealed class ExecutionBasisDimension : CategoryDimension
{
    [Column("basis_key")]
    public override int Key { get; set; }
}

/// <summary>Khoản thu: what is collected, and for whom.</summary>
[Table("dim_revenue_kind", Schema = "dw")]
[PrimaryKey(nameof(Key))]
[Comment("Khoản thu: what is collected, and for whom")]
public sealed class RevenueKindDimension : CategoryDimension
{
    [Column("revenue_kind_key")]
    public override int Key { get; set; }

    /// <summary><c>state_budget</c> or <c>citizens_orgs</c> (<c>unknown</c> on the unknown member).</summary>
    public required string Beneficiary { get; set; }
}
