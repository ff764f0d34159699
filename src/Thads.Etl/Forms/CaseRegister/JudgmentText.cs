using System.Text.RegularExpressions;
using Thads.Etl.Texts;

namespace Thads.Etl.Forms.CaseRegister;

/// <summary>What the numbers and articles in a free text tell of a case.</summary>
internal static partial class JudgmentText
{
    /// <summary>The case type that a judgment's number ends in, as 04/2022/DS-ST is civil; empty where it does not tell.</summary>
    public static string CaseTypeOf(string judgment) =>
        JudgmentNumber().Match(VietnameseText.Tidy(judgment).ToUpperInvariant()).Groups["kind"].Value switch
        {
            "DS" or "DSST" or "DSPT" => "dan_su",
            "HS" or "HSST" or "HSPT" => "hinh_su",
            "HC" or "HCST" or "HCPT" => "hanh_chinh",
            "HNGĐ" or "HNGD" or "HN" => "hon_nhan_gia_dinh",
            "KDTM" or "KT" => "kinh_doanh_thuong_mai",
            "LĐ" or "LD" => "lao_dong",
            "PS" => "pha_san",
            _ => "",
        };

    /// <summary>The legal ground that a decision names; empty where it names none, and "khac" where the state must have one.</summary>
    public static string GroundOf(string status, string text)
    {
        var (article, needsGround) = status switch
        {
            "postponed_48c" => ("48", false),
            "suspended" => ("49", true),
            "terminated" => ("50", true),
            _ => ("", false),
        };
        if (article.Length == 0)
        {
            return "";
        }
        var match = Ground().Match(VietnameseText.Tidy(text).ToLowerInvariant());
        if (!match.Success || match.Groups["article"].Value != article)
        {
            return needsGround ? "khac" : "";
        }
        var point = match.Groups["point"].Value switch
        {
            "" => "",
            "đ" => "_dd",
            var letter => "_" + letter,
        };
        var clause = match.Groups["clause"].Value;
        return article switch
        {
            "48" when clause == "2" => "dieu_48_2",
            "49" => $"dieu_49_{clause}",
            _ when point.Length > 0 => $"dieu_{article}_{clause}{point}",
            _ => needsGround ? "khac" : "",
        };
    }

    [GeneratedRegex(@"[0-9]{1,5}/[0-9]{4}/(?<kind>[A-ZĐ]{2,6})", RegexOptions.NonBacktracking)]
    private static partial Regex JudgmentNumber();

    [GeneratedRegex(
        @"(điểm (?<point>[a-hđ]),? ?)?(khoản (?<clause>[12]),?|k\.? ?(?<clause>[12]),?) ?(điều|đ\.?) ?(?<article>48|49|50)",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Ground();
}
