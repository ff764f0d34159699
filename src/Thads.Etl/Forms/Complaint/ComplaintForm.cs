using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Facts;

namespace Thads.Etl.Forms.Complaint;

/// <summary>KNTC: Kết quả giải quyết khiếu nại, tố cáo. The title was found; the measures were found in the procuracy’s tables 25.1 and 25.2.</summary>
public sealed class ComplaintForm : Form<ComplaintRow>
{
    public ComplaintForm()
        : base(
            "KNTC",
            SubmittedBy.Office,
            "Kết quả giải quyết khiếu nại, tố cáo về thi hành án dân sự",
            "Complaints and denunciations"
        )
    {
        AlsoTitled("Kết quả giải quyết khiếu nại, tố cáo", "Giải quyết khiếu nại, tố cáo");
        LabelledBy("Loại đơn", "Tên chỉ tiêu", "Nội dung");
        RowsAre(CategoryKind.ComplaintKind, r => r.Kind);

        Cases(r => r.CarriedIn, "Kỳ trước chuyển sang").AlsoPrinted("Số cũ", "Năm trước chuyển sang");
        Cases(r => r.Received, "Tiếp nhận trong kỳ").AlsoPrinted("Số tiếp nhận", "Tiếp nhận");
        Cases(r => r.Accepted, "Thụ lý giải quyết").AlsoPrinted("Thuộc thẩm quyền", "Đã thụ lý");
        Cases(r => r.Resolved, "Đã giải quyết")
            .AlsoPrinted("Số đã giải quyết", "Kết quả giải quyết/Tổng số")
            .Under("Kết quả giải quyết");
        Cases(r => r.FoundRight, "Đúng").AlsoPrinted("Có căn cứ").Under("Kết quả giải quyết");
        Cases(r => r.FoundPartlyRight, "Đúng một phần").Under("Kết quả giải quyết");
        Cases(r => r.FoundWrong, "Sai").AlsoPrinted("Không có căn cứ").Under("Kết quả giải quyết");
        Cases(r => r.Pending, "Còn lại cuối kỳ").AlsoPrinted("Chưa giải quyết", "Tồn cuối kỳ");

        AtMost(r => r.Accepted, r => r.Received);
        Equal(r => r.Resolved, r => r.FoundRight + r.FoundPartlyRight + r.FoundWrong);
        Equal(r => r.Pending, r => r.CarriedIn + r.Accepted - r.Resolved);
        ConstantThroughYear(r => r.CarriedIn);
        NonDecreasing(r => r.Received);
        NonDecreasing(r => r.Resolved);
        CarriesOver(r => r.CarriedIn, r => r.Pending);

        Loads(
            (row, keys) =>
                new ComplaintFact
                {
                    ComplaintKindKey = keys.Of(CategoryKind.ComplaintKind, row.Kind),
                    CarriedIn = (long)row.CarriedIn,
                    Received = (long)row.Received,
                    Accepted = (long)row.Accepted,
                    Resolved = (long)row.Resolved,
                    FoundRight = (long)row.FoundRight,
                    FoundPartlyRight = (long)row.FoundPartlyRight,
                    FoundWrong = (long)row.FoundWrong,
                    Pending = (long)row.Pending,
                }
        );
    }
}
