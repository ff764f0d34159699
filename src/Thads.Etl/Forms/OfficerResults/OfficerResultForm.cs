using Thads.Etl.Findings;
using Thads.Etl.Forms.Results;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Etl.Forms.OfficerResults;

/// <summary>Results by officer, who is known by the office's own code for him.</summary>
public abstract class OfficerResultForm : ResultForm<OfficerResultRow>
{
    protected OfficerResultForm(string code, string titleVi, string titleEn, MeasureUnit unit)
        : base(code, titleVi, titleEn, unit)
    {
        Must(
            FindingCodes.DomainSeniorOfficerAtDistrict,
            [r => r.Grade],
            (row, target) => row.Grade != "cao_cap" || target.Office.Level == "province",
            (_, target) => target.Office.OfficeName
        );
        Reports(Officer);
    }

    protected override void NameRows()
    {
        Text(r => r.Officer, "Chấp hành viên", maxLength: 50)
            .AlsoPrinted("Mã chấp hành viên", "Mã số chấp hành viên", "Họ và tên chấp hành viên")
            .Filled();
        Choice(r => r.Grade, "Ngạch", CategoryKind.OfficerGrade).AlsoPrinted("Ngạch chấp hành viên").Filled();
        KeyedBy(r => r.Officer);
    }

    protected static OfficerDimension Officer(OfficerResultRow row, FactKeys keys) =>
        OfficerDimension.Of(keys.OfficeCode, row.Officer, row.Grade);
}
