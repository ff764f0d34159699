using System.ComponentModel.DataAnnotations.Schema;

namespace Thads.Warehouse.Model.Facts;

/// <summary>The measures of the result forms in đồng, whatever the grain.</summary>
public abstract class MoneyMeasures : Fact
{
    /// <summary>Tổng số thụ lý = carried in + newly accepted.</summary>
    public decimal AcceptedTotal { get; set; }

    /// <summary>Năm trước chuyển sang.</summary>
    public decimal CarriedIn { get; set; }

    /// <summary>Mới thụ lý.</summary>
    public decimal NewlyAccepted { get; set; }

    /// <summary>Ủy thác (and withdrawn or cancelled decisions).</summary>
    public decimal Entrusted { get; set; }

    /// <summary>Cục rút lên thi hành.</summary>
    public decimal WithdrawnToProvince { get; set; }

    /// <summary>Tổng số phải thi hành = accepted − entrusted − withdrawn to the province.</summary>
    public decimal ToEnforce { get; set; }

    /// <summary>Có điều kiện thi hành.</summary>
    public decimal Enforceable { get; set; }

    /// <summary>Thi hành xong, without the terminated.</summary>
    public decimal Completed { get; set; }

    /// <summary>Đình chỉ; counts as completed in rates.</summary>
    public decimal Terminated { get; set; }

    /// <summary>Đang thi hành.</summary>
    public decimal InProgress { get; set; }

    /// <summary>Hoãn theo điểm c khoản 1 Điều 48.</summary>
    [Column("postponed_48c")]
    public decimal Postponed48c { get; set; }

    /// <summary>Tạm đình chỉ.</summary>
    public decimal Suspended { get; set; }

    /// <summary>Tạm dừng để giải quyết khiếu nại.</summary>
    public decimal PausedComplaint { get; set; }

    /// <summary>Trường hợp khác.</summary>
    public decimal OtherEnforceable { get; set; }

    /// <summary>Chưa có điều kiện thi hành.</summary>
    public decimal NotEnforceable { get; set; }

    /// <summary>Số chuyển kỳ sau = to enforce − completed − terminated.</summary>
    public decimal CarriedOut { get; set; }
}
