using System.Text;
using Thads.Etl.Submissions;
using Thads.Warehouse.Offices;

namespace Thads.Etl.Tests.Support;

/// <summary>The province's files of offices and successions, as a test writes them: without their headers.</summary>
internal static class OfficeFiles
{
    private const string OfficeHeader = "office_code,admin_code,level,name_vi,short_name_vi,valid_from,valid_to,note";
    private const string SuccessionHeader =
        "predecessor_office_code,successor_office_code,effective_date,weight,note,is_fictitious";

    /// <summary>Two offices that the ten are succeeded by.</summary>
    public static readonly string[] Regions =
    [
        "KV1,,region,Phòng Thi hành án dân sự khu vực 1,Khu vực 1,2025-07-01,,",
        "KV2,,region,Phòng Thi hành án dân sự khu vực 2,Khu vực 2,2025-07-01,,",
    ];

    public static byte[] Offices(params IEnumerable<string> lines) => File(OfficeHeader, lines);

    public static byte[] Successions(params IEnumerable<string> lines) => File(SuccessionHeader, lines);

    public static Task<OfficeChanges> LoadOfficesAsync(this TestHub hub, params IEnumerable<string> lines) =>
        hub.Get<OfficeRegister>().LoadOfficesAsync(Offices(lines), new("test"), default);

    public static Task<OfficeChanges> LoadSuccessionAsync(this TestHub hub, params IEnumerable<string> lines) =>
        hub.Get<OfficeRegister>()
            .LoadSuccessionAsync(
                Successions(lines),
                VietnamTime.Today(hub.Clock),
                new("test"),
                default,
                mayClear: true
            );

    /// <summary>Successions of whole offices, of which it is said whether the successor's reports hold the predecessor's figures.</summary>
    public static Task<OfficeChanges> LoadCarryingAsync(
        this TestHub hub,
        params IEnumerable<(string From, string To, string Day, string Carries)> successions
    ) =>
        hub.Get<OfficeRegister>()
            .LoadSuccessionAsync(
                File(
                    SuccessionHeader + ",carries_figures",
                    successions.Select(s => $"{s.From},{s.To},{s.Day},1,,false,{s.Carries}")
                ),
                VietnamTime.Today(hub.Clock),
                new("test"),
                default
            );

    private static byte[] File(string header, IEnumerable<string> lines) =>
        Encoding.UTF8.GetBytes(string.Join('\n', lines.Prepend(header)));
}
