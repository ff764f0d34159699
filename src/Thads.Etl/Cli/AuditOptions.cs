using System.CommandLine;
using System.Globalization;
using Thads.Etl.Submissions;
using Thads.Warehouse.Audit;

namespace Thads.Etl.Cli;

/// <summary>Which events of the audit trail are wanted.</summary>
internal sealed class AuditOptions
{
    private readonly Option<string?> actor = new("--actor") { Description = "Who did it, such as cli:lan." };
    private readonly Option<string?> action = new("--action")
    {
        Description = "What was done: a code such as submission.approved, or what it begins with: submission.",
    };
    private readonly Option<string?> office = new("--office") { Description = "The office it concerns." };
    private readonly Option<string?> from = new("--from") { Description = "The first day, such as 2026-01-01." };
    private readonly Option<string?> to = new("--to") { Description = "The last day." };

    public void AddTo(Command command)
    {
        command.Options.Add(actor);
        command.Options.Add(action);
        command.Options.Add(office);
        command.Options.Add(from);
        command.Options.Add(to);
    }

    /// <exception cref="UsageException">A day is not written as one.</exception>
    public AuditQuery Read(ParseResult parsed) =>
        new(
            parsed.GetValue(actor),
            parsed.GetValue(action),
            parsed.GetValue(office)?.ToUpperInvariant(),
            Midnight(parsed.GetValue(from), 0),
            Midnight(parsed.GetValue(to), 1)
        );

    /// <summary>The moment (UTC) at which a day in Vietnam begins, or a later one.</summary>
    private static DateTime? Midnight(string? text, int daysLater)
    {
        if (text is null)
        {
            return null;
        }
        return DateTime.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? TimeZoneInfo.ConvertTimeToUtc(day.AddDays(daysLater), VietnamTime.Zone)
            : throw new UsageException($"“{text}” is no day: write 2026-01-31.");
    }
}
