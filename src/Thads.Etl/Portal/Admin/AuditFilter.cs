using System.Globalization;
using System.Reflection;
using Thads.Etl.Submissions;
using Thads.Warehouse.Audit;

namespace Thads.Etl.Portal.Admin;

/// <summary>What the audit page was asked for. Days are Vietnam's.</summary>
internal static class AuditFilter
{
    /// <summary>Every code that is written.</summary>
    public static IReadOnlyList<string> Actions { get; } =
    [
        .. typeof(AuditActions)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Order(StringComparer.Ordinal),
    ];

    public static AuditQuery Of(string? actor, string? action, string? office, string? from, string? to) =>
        new(
            Said(actor),
            Said(action),
            Said(office)?.ToUpperInvariant(),
            Day(from) is { } first ? VietnamTime.StartOf(first) : null,
            Day(to) is { } last ? VietnamTime.StartOf(last.AddDays(1)) : null
        );

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static DateOnly? Day(string? text) =>
        WrittenDay.TryParse(text, CultureInfo.InvariantCulture, out var written) && written.Day < DateOnly.MaxValue
            ? written.Day
            : null;
}
