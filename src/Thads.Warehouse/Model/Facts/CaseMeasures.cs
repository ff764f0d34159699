using System.ComponentModel.DataAnnotations.Schema;

namespace Thads.Warehouse.Model.Facts;

/// <summary>The measures of the result forms in cases (việc), whatever the grain.</summary>
public abstract class CaseMeasures : Fact
{
    /// <summary>Tổng số thụ lý = carried in + newly accepted.</summary>
    public long AcceptedTotal { get; set; }

    /// <summary>Năm trước chuyển sang.</summary>
    public long CarriedIn { get; set; }

    /// <summary>Mới thụ lý.</summary>
    public long NewlyAccepted { get; set; }

    /// <summary>Ủy thác (and withdrawn or cancelled decisions).</summary>
    public long Entrusted { get; set; }

    /// <summary>Cục rút lên thi hành.</summary>
    public long WithdrawnToProvince { get; set; }

    /// <summary>Tổng số phải thi hành = accepted − entrusted − withdrawn to the province.</summary>
    public long ToEnforce { get; set; }

    /// <summary>Có điều kiện thi hành.</summary>
    public long Enforceable { get; set; }

    /// <summary>Thi hành xong, without the terminated.</summary>
    public long Completed { get; set; }

    /// <summary>Đình chỉ; counts as completed in rates.</summary>
    public long Terminated { get; set; }

    /// <summary>Đang thi hành.</summary>
    public long InProgress { get; set; }

    /// <summary>Hoãn theo điểm c khoản 1 Điều 48.</summary>
    [Column("postponed_48c")]
    public long Postponed48c { get; set; }

    /// <summary>Tạm đình chỉ.</summary>
    public long Suspended { get; set; }

    /// <summary>Tạm dừng để giải quyết khiếu nại.</summary>
    public long PausedComplaint { get; set; }

    /// <summary>Trường hợp khác.</summary>
    public long OtherEnforceable { get; set; }

    /// <summary>Chưa có điều kiện thi hành.</summary>
    public long NotEnforceable { get; set; }

    /// <summary>Số chuyển kỳ sau = to enforce − completed − terminated.</summary>
    public long CarriedOut { get; set; }
}
