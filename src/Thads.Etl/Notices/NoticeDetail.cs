using System.Globalization;
using Thads.Warehouse.Model.Notices;

namespace Thads.Etl.Notices;

/// <summary>What <see cref="Notice.Detail"/> holds, by kind: <c>VP-244:KQ-VIEC,KQ-TIEN;VP-246:NSNN</c>, and before a bar the days to a deadline.</summary>
internal static class NoticeDetail
{
    private const int Longest = 4_000;

    /// <summary>Offices with their forms; what no longer fits is left out.</summary>
    public static string Of(IEnumerable<(string Office, IReadOnlyList<string> Forms)> lines, int? days = null)
    {
        var text = days is { } left ? left.ToString(CultureInfo.InvariantCulture) + "|" : "";
        foreach (var (office, forms) in lines)
        {
            var part = $"{office}:{string.Join(',', forms)};";
            if (text.Length + part.Length > Longest)
            {
                break;
            }
            text += part;
        }
        return text;
    }

    public static IReadOnlyList<(string Office, IReadOnlyList<string> Forms)> Lines(string? detail) =>
        [
            .. (detail ?? "")
                .Split('|')[^1]
                .Split(';', StringSplitOptions.RemoveEmptyEntries)
                .Select(part => part.Split(':', 2))
                .Select(part => (part[0], (IReadOnlyList<string>)part[1].Split(','))),
        ];

    public static int DaysOf(Notice notice) => int.Parse(notice.Detail!.Split('|')[0], CultureInfo.InvariantCulture);

    /// <summary>The head of the trail that a notice of <see cref="NoticeKind.AuditHead"/> tells, as <c>AuditHead</c> writes it.</summary>
    public static string HeadOf(Notice notice) => notice.Detail!;

    /// <summary>The number of the request that a notice of <see cref="NoticeKind.PasswordReset"/> is about.</summary>
    public static string ResetOf(Notice notice) => notice.Detail!;
}
