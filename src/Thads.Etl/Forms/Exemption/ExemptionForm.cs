using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Facts;

namespace Thads.Etl.Forms.Exemption;

/// <summary>MIEN-GIAM: Kết quả xét miễn, giảm nghĩa vụ thi hành án. The title was found; the columns are ours.</summary>
public sealed class ExemptionForm : Form<ExemptionRow>
{
    public ExemptionForm()
        : base(
            "MIEN-GIAM",
            SubmittedBy.Office,
            "Kết quả xét miễn, giảm nghĩa vụ thi hành án",
            "Exemptions and reductions of obligations"
        )
    {
        AlsoTitled("Xét miễn, giảm nghĩa vụ thi hành án", "Xét miễn, giảm thi hành án");
        LabelledBy("Hình thức", "Tên chỉ tiêu", "Nội dung");
        RowsAre(CategoryKind.ExemptionKind, r => r.Kind);

        Cases(r => r.ProposedCases, "Số việc đề nghị")
            .Under("Đề nghị xét")
            .AlsoPrinted("Đề nghị xét/Số việc", "Việc đề nghị");
        Money(r => r.ProposedMoney, "Số tiền đề nghị").Under("Đề nghị xét").AlsoPrinted("Đề nghị xét/Số tiền");
        Cases(r => r.GrantedCases, "Số việc được chấp nhận")
            .Under("Được chấp nhận")
            .AlsoPrinted("Được chấp nhận/Số việc");
        Money(r => r.GrantedMoney, "Số tiền được miễn, giảm")
            .Under("Được chấp nhận")
            .AlsoPrinted("Được chấp nhận/Số tiền");
        Cases(r => r.RefusedCases, "Số việc không được chấp nhận")
            .Under("Không được chấp nhận")
            .AlsoPrinted("Không được chấp nhận/Số việc");
        Money(r => r.RefusedMoney, "Số tiền không được miễn, giảm")
            .Under("Không được chấp nhận")
            .AlsoPrinted("Không được chấp nhận/Số tiền");

        AtMost(r => r.GrantedCases, r => r.ProposedCases - r.RefusedCases);
        AtMost(r => r.GrantedMoney, r => r.ProposedMoney - r.RefusedMoney);
        NonDecreasing(r => r.ProposedCases);
        NonDecreasing(r => r.GrantedCases);
        ConsistentUnit(r => r.ProposedMoney);

        Loads(
            (row, keys) =>
                new ExemptionFact
                {
                    ExemptionKindKey = keys.Of(CategoryKind.ExemptionKind, row.Kind),
                    ProposedCases = (long)row.ProposedCases,
                    ProposedMoney = row.ProposedMoney,
                    GrantedCases = (long)row.GrantedCases,
                    GrantedMoney = row.GrantedMoney,
                    RefusedCases = (long)row.RefusedCases,
                    RefusedMoney = row.RefusedMoney,
                }
        );
    }
}
