using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using MimeKit;
using Thads.Warehouse.Model.Notices;

namespace Thads.Etl.Notices;

/// <summary>Writes a notice as a letter: Vietnamese with English beneath, as plain text and as HTML.</summary>
public sealed class LetterWriter(
    NoticeComposer composer,
    NoticeWords words,
    NoticeSubscriptions subscriptions,
    IOptionsMonitor<MailOptions> options,
    TimeProvider clock
)
{
    public MimeMessage Write(Notice notice, NoticeDelivery delivery, NoticeNames names)
    {
        var from = options.CurrentValue.From!;
        var parts = new[] { NoticeWords.Vietnamese, NoticeWords.English }
            .Select(culture => (Culture: culture, Sentence: composer.Compose(notice, names, culture)))
            .ToList();
        var stop = NoticeSubscriptions.Kinds.Contains(notice.Kind)
            ? Address($"notices/stop?token={subscriptions.TokenOf(delivery.Subscriber, notice.Kind)}")
            : null;
        var letter = new MimeMessage
        {
            Subject = parts[0].Sentence.Title,
            Date = clock.GetUtcNow(),
            MessageId = MessageId(notice, delivery, from),
            Body = new BodyBuilder
            {
                TextBody = Plain(parts, names, stop),
                HtmlBody = Html(parts, names, stop),
            }.ToMessageBody(),
        };
        letter.From.Add(new MailboxAddress(Sender(names), from));
        letter.To.Add(new MailboxAddress(null, delivery.Address));
        letter.Headers.Add("Auto-Submitted", "auto-generated");
        if (stop is not null)
        {
            letter.Headers.Add("List-Unsubscribe", $"<{stop}>");
        }
        return letter;
    }

    /// <summary>The same for the same notice and address, however often it is tried: a server that has it knows it again.</summary>
    private static string MessageId(Notice notice, NoticeDelivery delivery, string from) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{notice.EventKey} {delivery.Address}")))
        + from[from.IndexOf('@', StringComparison.Ordinal)..];

    private string Sender(NoticeNames names) =>
        NoticeComposer.OneLine(names.Department ?? words.In(NoticeWords.Vietnamese, "Product"));

    private string Plain(
        IReadOnlyList<(CultureInfo Culture, NoticeSentence Sentence)> parts,
        NoticeNames names,
        string? stop
    )
    {
        var text = new StringBuilder();
        foreach (var (culture, sentence) in parts)
        {
            text.Append(sentence.Title).Append("\n\n");
            foreach (var line in sentence.Lines)
            {
                text.Append(line).Append('\n');
            }
            text.Append('\n')
                .Append(words.In(culture, "Open"))
                .Append(' ')
                .Append(Address(sentence.Page))
                .Append("\n\n");
        }
        text.Append("-- \n").Append(Sender(names)).Append('\n');
        foreach (var (culture, _) in parts)
        {
            text.Append(words.In(culture, "Automatic")).Append('\n');
            if (stop is not null)
            {
                text.Append(words.In(culture, "Stop")).Append(' ').Append(stop).Append('\n');
            }
        }
        return text.ToString();
    }

    private string Html(
        IReadOnlyList<(CultureInfo Culture, NoticeSentence Sentence)> parts,
        NoticeNames names,
        string? stop
    )
    {
        var html = new StringBuilder(
            "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body style=\"font-family:sans-serif\">"
        );
        foreach (var (culture, sentence) in parts)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<div lang=\"{culture.TwoLetterISOLanguageName}\"><h2>{E(sentence.Title)}</h2>"
            );
            foreach (var line in sentence.Lines)
            {
                html.Append(CultureInfo.InvariantCulture, $"<p>{E(line)}</p>");
            }
            html.Append(
                CultureInfo.InvariantCulture,
                $"<p><a href=\"{E(Address(sentence.Page))}\">{E(words.In(culture, "Open"))}</a></p></div><hr>"
            );
        }
        html.Append(CultureInfo.InvariantCulture, $"<p>{E(Sender(names))}</p>");
        foreach (var (culture, _) in parts)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<p lang=\"{culture.TwoLetterISOLanguageName}\"><small>{E(words.In(culture, "Automatic"))}"
            );
            if (stop is not null)
            {
                html.Append(CultureInfo.InvariantCulture, $" <a href=\"{E(stop)}\">{E(words.In(culture, "Stop"))}</a>");
            }
            html.Append("</small></p>");
        }
        return html.Append("</body></html>").ToString();

        static string E(string text) => WebUtility.HtmlEncode(text);
    }

    private string Address(string page) => $"{options.CurrentValue.PublicAddress!.TrimEnd('/')}/{page}";
}
