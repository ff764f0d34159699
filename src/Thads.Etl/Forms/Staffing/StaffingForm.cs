using Thads.Etl.Findings;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Facts;

namespace Thads.Etl.Forms.Staffing;

/// <summary>NHAN-SU: Tình hình nhân sự. The form is ours.</summary>
public sealed class StaffingForm : Form<StaffingRow>
{
    public StaffingForm()
        : base("NHAN-SU", SubmittedBy.Office, "Tình hình tổ chức, nhân sự", "Staff on the books")
    {
        AlsoTitled("Danh sách công chức, người lao động", "Tình hình nhân sự");
        IsYearly = true;
        AboveTable(r => r.OfficeQuota, "Biên chế được giao", MeasureUnit.Number);

        Text(r => r.StaffCode, "Mã công chức", maxLength: 50)
            .LoadedAs(nameof(StaffingFact.StaffKey))
            .AlsoPrinted("Mã nhân sự", "Mã cán bộ", "Số hiệu công chức")
            .Filled();
        Choice(r => r.StaffKind, "Chức danh", CategoryKind.StaffKind).AlsoPrinted("Loại nhân sự", "Vị trí").Filled();
        Choice(r => r.Grade, "Ngạch chấp hành viên", CategoryKind.OfficerGrade).AlsoPrinted("Ngạch");
        Choice(r => r.Education, "Trình độ chuyên môn", CategoryKind.Education).AlsoPrinted("Trình độ").Filled();
        Choice(r => r.TheoryLevel, "Lý luận chính trị", CategoryKind.TheoryLevel)
            .AlsoPrinted("Trình độ lý luận chính trị")
            .Filled();
        Flag(r => r.IsSeconded, "Biệt phái, luân chuyển").AlsoPrinted("Luân chuyển", "Biệt phái");
        KeyedBy(r => r.StaffCode);

        Must(
            FindingCodes.DomainSeniorOfficerAtDistrict,
            [r => r.Grade],
            (row, target) => row.Grade != "cao_cap" || target.Office.Level == "province",
            (_, target) => target.Office.OfficeName
        );
        Must(
            FindingCodes.DomainOfficerWithoutGrade,
            [r => r.Grade, r => r.StaffKind],
            (row, _) => row.StaffKind != "chap_hanh_vien" || row.Grade.Length > 0
        );
        Must(
            FindingCodes.DomainGradeWithoutOfficer,
            [r => r.Grade, r => r.StaffKind],
            (row, _) => row.Grade.Length == 0 || row.StaffKind is "chap_hanh_vien" or "lanh_dao"
        );
        MustAll(
            FindingCodes.DomainOverQuota,
            rows => rows.Count > 0 && rows.Count > rows[0].OfficeQuota ? (rows.Count, rows[0].OfficeQuota) : null
        );

        Reports(Staff);
        Loads(
            (row, keys) =>
                new StaffingFact { StaffKey = Staff(row, keys).Key, OfficeQuota = checked((int)row.OfficeQuota) }
        );
    }

    private static StaffDimension Staff(StaffingRow row, FactKeys keys) =>
        new StaffDimension
        {
            OfficeCode = keys.OfficeCode,
            Code = row.StaffCode,
            StaffKind = row.StaffKind,
            Grade = row.Grade.Length == 0 ? "none" : row.Grade,
            Education = row.Education,
            TheoryLevel = row.TheoryLevel,
            IsSeconded = row.IsSeconded,
        }.Identified();
}
