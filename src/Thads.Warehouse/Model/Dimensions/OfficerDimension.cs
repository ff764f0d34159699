using System.ComponentModel.DataAnnotations.Schema;

namespace Thads.Warehouse.Model.Dimensions;

/// <summary>Chấp hành viên, by the code that the office gives: no names are kept. Type 2 by grade.</summary>
[Table("dim_officer", Schema = "dw")]
public sealed class OfficerDimension : ReportedMember
{
    public const string GradeNotStated = "unknown";

    [Column("officer_key")]
    public override long Key { get; set; }

    [Column("officer_code")]
    public override string Code { get; set; } = "";

    /// <summary><c>so_cap</c>, <c>trung_cap</c>, <c>cao_cap</c>, or <c>unknown</c> where the form does not state it.</summary>
    public string Grade { get; set; } = GradeNotStated;

    public static OfficerDimension Of(string officeCode, string code, string grade)
    {
        var officer = new OfficerDimension
        {
            OfficeCode = officeCode,
            Code = code,
            Grade = grade,
            VersionLabel = grade == GradeNotStated ? code : $"{code} ({grade})",
        };
        officer.Identify(grade);
        return officer;
    }
}
