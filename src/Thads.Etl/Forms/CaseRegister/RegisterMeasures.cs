namespace Thads.Etl.Forms.CaseRegister;

/// <summary>The measures of the result forms, worked out from the cases of the register.</summary>
internal static class RegisterMeasures
{
    private static readonly string[] Open =
    [
        "in_progress",
        "postponed_48c",
        "suspended",
        "paused_complaint",
        "other_enforceable",
        "not_enforceable",
    ];

    /// <summary>Which cases each measure counts.</summary>
    public static IEnumerable<(string Measure, string Heading, Func<CaseRegisterRow, FormTarget, bool> Belongs)> All
    {
        get
        {
            yield return ("accepted_total", "Tổng số thụ lý", (_, _) => true);
            yield return ("carried_in", "Năm trước chuyển sang", IsCarriedIn);
            yield return ("newly_accepted", "Mới thụ lý", (row, target) => !IsCarriedIn(row, target));
            yield return ("to_enforce", "Tổng số phải thi hành", (row, _) => IsToEnforce(row));
            yield return (
                "enforceable",
                "Tổng số có điều kiện",
                (row, _) => IsToEnforce(row) && row.Status != "not_enforceable"
            );
            yield return ("carried_out", "Số chuyển kỳ sau", (row, _) => Open.Contains(row.Status));
            foreach (var (status, heading) in Statuses)
            {
                yield return (status, heading, (row, _) => row.Status == status);
            }
        }
    }

    /// <summary>What a case adds to each measure, in đồng: what is done is completed whatever the state, and the rest stands where the case stands.</summary>
    public static IEnumerable<(string Measure, string Heading, Func<CaseRegisterRow, FormTarget, decimal> Amount)> Money
    {
        get
        {
            yield return ("accepted_total", "Tổng số thụ lý", (row, _) => row.AmountToEnforce);
            yield return (
                "carried_in",
                "Năm trước chuyển sang",
                (row, target) => IsCarriedIn(row, target) ? row.AmountToEnforce : 0
            );
            yield return (
                "newly_accepted",
                "Mới thụ lý",
                (row, target) => IsCarriedIn(row, target) ? 0 : row.AmountToEnforce
            );
            yield return (
                "to_enforce",
                "Tổng số phải thi hành",
                (row, _) => IsToEnforce(row) ? row.AmountToEnforce : 0
            );
            yield return ("completed", "Thi hành xong", (row, _) => IsToEnforce(row) ? row.AmountCompleted : 0);
            foreach (var (status, heading) in Statuses.Where(status => status.Code != "completed"))
            {
                yield return (
                    status,
                    heading,
                    (row, _) =>
                        row.Status == status ? row.AmountToEnforce - (IsToEnforce(row) ? row.AmountCompleted : 0) : 0
                );
            }
            yield return (
                "carried_out",
                "Số chuyển kỳ sau",
                (row, _) => Open.Contains(row.Status) ? row.AmountToEnforce - row.AmountCompleted : 0
            );
        }
    }

    private static IEnumerable<(string Code, string Heading)> Statuses =>
        [
            ("entrusted", "Ủy thác"),
            ("withdrawn_to_province", "Cục rút lên thi hành"),
            ("completed", "Thi hành xong"),
            ("terminated", "Đình chỉ"),
            ("in_progress", "Đang thi hành"),
            ("postponed_48c", "Hoãn theo điểm c khoản 1 Điều 48"),
            ("suspended", "Tạm đình chỉ"),
            ("paused_complaint", "Tạm dừng để giải quyết khiếu nại"),
            ("other_enforceable", "Trường hợp khác"),
            ("not_enforceable", "Chưa có điều kiện thi hành"),
        ];

    private static bool IsCarriedIn(CaseRegisterRow row, FormTarget target) =>
        row.AcceptedDate < target.Period.StartDate;

    private static bool IsToEnforce(CaseRegisterRow row) => row.Status is not ("entrusted" or "withdrawn_to_province");
}
