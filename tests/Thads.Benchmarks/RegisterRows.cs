using System.Globalization;
using Thads.Etl.Forms.CaseRegister;

namespace Thads.Benchmarks;

/// <summary>The cells of a long SO-THU-LY, whatever format it is then written in.</summary>
internal static class RegisterRows
{
    /// <summary>How many rows stand above the first case.</summary>
    public const int RowsAbove = FirstDataRow - 1;

    private const int FirstDataRow = 8;

    /// <param name="form">The register.</param>
    /// <param name="rows">How many cases.</param>
    /// <param name="isBad">Whether every row has three cells that cannot be read.</param>
    /// <returns>Each row that has anything, by its number from 1: texts, whole days and numbers; null for a blank cell.</returns>
    public static IEnumerable<(int Number, object?[] Values)> Of(CaseRegisterForm form, int rows, bool isBad)
    {
        yield return (1, ["Đơn vị gửi báo cáo: Chi cục THADS huyện Lập Thạch"]);
        yield return (3, [form.TitleVi]);
        yield return (4, ["12 tháng / năm 2020"]);
        yield return (5, ["Đơn vị tính: đồng"]);
        yield return (6, ["STT", .. form.Columns.Select(column => (object)column.Heading)]);
        for (var index = 0; index < rows; index++)
        {
            yield return (FirstDataRow + index, [index + 1, .. Case(index, isBad)]);
        }
    }

    private static object?[] Case(int index, bool isBad)
    {
        var accepted = new DateOnly(2019, 8, 1).AddDays(index % 350);
        var (status, ground) = (index % 3) switch
        {
            0 => ("Thi hành xong", null),
            1 => ("Đang thi hành", null),
            _ => ("Hoãn theo điểm c khoản 1 Điều 48", "Điểm c khoản 1 Điều 48"),
        };
        var amount = 1_000_000m + (index * 1_000);
        return
        [
            string.Create(CultureInfo.InvariantCulture, $"{index + 1}/QĐ-CCTHADS"),
            accepted,
            isBad ? "hôm qua" : accepted,
            index % 2 == 0 ? "Chủ động" : "Theo yêu cầu",
            isBad ? "Loại lạ"
            : index % 2 == 0 ? "Dân sự"
            : "Hình sự",
            "Cá nhân",
            index % 2 == 0 ? "Ngân sách nhà nước" : "Tổ chức",
            string.Create(CultureInfo.InvariantCulture, $"CHV-{index % 9}"),
            isBad ? -amount : amount,
            status == "Thi hành xong" ? amount : 0m,
            status,
            accepted.AddDays(20),
            ground,
            index % 5 == 0 ? "có" : "không",
            index % 2 == 0 ? 200_000m : 0m,
        ];
    }
}
