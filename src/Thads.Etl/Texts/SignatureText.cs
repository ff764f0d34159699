using System.Text.RegularExpressions;

namespace Thads.Etl.Texts;

/// <summary>Tells what stands below and between the rows of a table from the rows themselves, by its words alone.</summary>
internal static partial class SignatureText
{
    /// <summary>Whoever signs is named at the start of a short line.</summary>
    private const int MostLookedAt = 200;

    /// <summary>Place and day, whoever signs, receivers, telephone numbers: what closes a sheet.</summary>
    public static bool Closes(string text) => Closing().IsMatch(Folded(text));

    /// <summary>A remark, or a word such as "Trong đó:" that parts rows.</summary>
    public static bool IsRemark(string text) => Remark().IsMatch(Folded(text));

    private static string Folded(string text) =>
        VietnameseText.Fold(text.Length <= MostLookedAt ? text : text[..MostLookedAt]);

    [GeneratedRegex(
        @"^(.{0,60} )?ngay( [0-9]{1,2})?( thang( [0-9]{1,2})?)( nam( [0-9]{2,4})?)?$"
            + @"|^(.{0,60} )?ngay [0-9]{1,2} [0-9]{1,2} [0-9]{2,4}$"
            + @"|^(nguoi (lap|kiem tra|ghi so|thuc hien|tong hop|bao cao)|lap bieu|thu truong|noi nhan|(pho )?(chi )?cuc truong|(pho )?truong phong|phu trach|ke toan|thu ky|van thu|thu quy|ky (ten|ghi|va|ho)|xac nhan|dai dien|giam doc|lanh dao (co quan|don vi)|(tl|kt|tm|tuq|ql|q) (cuc|chi|thu|pho|lanh)|(so )?(dien thoai|dt|sdt)|email|fax)( |$)",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Closing();

    [GeneratedRegex(
        "^(ghi chu|luu y|chu thich|chu y|trong do|trong so do|chia ra|bao gom|gom( co)?|cu the)( |$)",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Remark();
}
