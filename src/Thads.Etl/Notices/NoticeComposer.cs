using System.Globalization;
using Thads.Etl.Security;
using Thads.Warehouse.Model.Notices;

namespace Thads.Etl.Notices;

/// <summary>
/// Puts a notice into words. They say what has happened and to which form of which office and period, and lead to the page: no figure of a
/// report, no file name, no reason and nothing that somebody wrote.
/// </summary>
public sealed class NoticeComposer(NoticeWords words, PasswordResets resets)
{
    public NoticeSentence Compose(Notice notice, NoticeNames names, CultureInfo culture)
    {
        var lines = new List<string> { Say(notice.Kind.ToString()) };
        switch (notice.Kind)
        {
            case NoticeKind.Due or NoticeKind.Late or NoticeKind.Reminder:
                lines.AddRange(NoticeDetail.Lines(notice.Detail).SelectMany(line => line.Forms).Select(Item));
                break;
            case NoticeKind.Digest:
                lines.AddRange(DigestLines());
                break;
            case NoticeKind.AuditHead:
                lines.Add(OneLine(NoticeDetail.HeadOf(notice)));
                break;
            default:
                if (notice.Kind != NoticeKind.PasswordReset && notice.FormCode is { } form)
                {
                    lines.Add(Say("AboutForm", names.Form(form, culture)));
                }
                if (notice.PeriodKey is not null)
                {
                    lines.Add(Say("AboutPeriod", Period()));
                }
                break;
        }
        return new NoticeSentence(Title(), lines, PageOf(notice));

        string Title() =>
            OneLine(
                notice.Kind switch
                {
                    NoticeKind.Due => Say($"Title.Due.{NoticeDetail.DaysOf(notice)}", Period()),
                    NoticeKind.Late or NoticeKind.Reminder or NoticeKind.Digest => Say(
                        $"Title.{notice.Kind}",
                        Period()
                    ),
                    NoticeKind.VerificationFailed
                    or NoticeKind.AuditHead
                    or NoticeKind.AuditBroken
                    or NoticeKind.PasswordReset => Say($"Title.{notice.Kind}"),
                    _ => Say(
                        $"Title.{notice.Kind}",
                        notice.SubmissionId,
                        notice.OfficeCode is { } code ? names.Office(code) : ""
                    ),
                }
            );

        IEnumerable<string> DigestLines()
        {
            var offices = NoticeDetail.Lines(notice.Detail);
            if (offices.Count == 0)
            {
                yield return Say("DigestComplete");
            }
            foreach (var (office, codes) in offices)
            {
                var titles = string.Join(", ", codes.Select(code => names.Form(code, culture)));
                yield return OneLine($"– {names.Office(office)}: {titles}");
            }
        }

        string Item(string code) => OneLine($"– {names.Form(code, culture)}");

        string Say(string name, params object?[] arguments) => OneLine(words.In(culture, name, arguments));

        string Period() => notice.PeriodKey is { } key ? names.Period(key, culture) : "";
    }

    /// <summary>Names come from outside: whatever stands in one, it breaks no line, neither of a header nor of a letter.</summary>
    public static string OneLine(string text)
    {
        var plain = string.Create(
            text.Length,
            text,
            (letters, from) =>
            {
                for (var i = 0; i < from.Length; i++)
                {
                    letters[i] = char.IsControl(from[i]) || from[i] is '\u2028' or '\u2029' ? ' ' : from[i];
                }
            }
        );
        return plain.Trim();
    }

    private string PageOf(Notice notice) =>
        notice switch
        {
            { SubmissionId: { } id } => $"submissions/{id.ToString(CultureInfo.InvariantCulture)}",
            { Kind: NoticeKind.PasswordReset } => $"account/reset?token={resets.TokenOf(NoticeDetail.ResetOf(notice))}",
            { Kind: NoticeKind.VerificationFailed } => "admin/jobs",
            { Kind: NoticeKind.AuditHead or NoticeKind.AuditBroken } => "admin/audit",
            { Kind: NoticeKind.Digest, PeriodKey: { } key } => $"board?period={PeriodLabel(key)}",
            _ => "",
        };

    private static string PeriodLabel(int key) =>
        string.Create(CultureInfo.InvariantCulture, $"{key / 100}-{key % 100:00}");
}
