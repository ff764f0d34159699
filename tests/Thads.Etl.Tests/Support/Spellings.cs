namespace Thads.Etl.Tests.Support;

/// <summary>The ways in which one name can be written in an address, so that whoever compares names as they are written is found out.</summary>
internal static class Spellings
{
    /// <summary>A name as it stands in a path or a query, already escaped. The first is the name itself.</summary>
    /// <param name="name">Of ASCII letters, digits, hyphens and underscores.</param>
    /// <param name="schema">The schema that may stand before it; null where it has none.</param>
    public static IReadOnlyList<string> Of(string name, string? schema = null)
    {
        var upper = name.ToUpperInvariant();
        var lower = name.ToLowerInvariant();
        var sign = name.AsSpan().IndexOfAny('-', '_');
        List<string> spellings =
        [
            name,
            upper,
            lower,
            Encoded(name, 0),
            Encoded(name, sign < 0 ? name.Length - 1 : sign),
            string.Concat(name.Select((_, place) => Encoded(name, place)[(place)..(place + 3)])),
            Encoded(name, 0).Replace("%", "%25", StringComparison.Ordinal),
            $"{name}%20",
            $"%20{name}",
            $"{name}%09",
            $"{name}%0A",
            $"{name}%C2%A0",
            $"{name}%E2%80%8B",
            $"{name}.",
            $"{name};",
            $"{name}%2F",
            $"{name}%00",
            $"{name}%25",
            string.Concat(name.Select(letter => Uri.EscapeDataString($"{(char)(letter + 0xFEE0)}"))),
            name.Replace("k", "%E2%84%AA", StringComparison.OrdinalIgnoreCase),
            name.Replace("i", "%C4%B1", StringComparison.OrdinalIgnoreCase),
        ];
        if (schema is not null)
        {
            spellings.AddRange([
                $"{schema}.{name}",
                $"{schema.ToUpperInvariant()}.{upper}",
                $"{schema}%2e{name}",
                $"{schema}%2E{name}%20",
                $"%20{schema}.{name}",
                $"{schema}.{schema}.{name}",
                $"[{schema}].[{name}]",
                $"%22{schema}%22.%22{name}%22",
            ]);
        }
        return [.. spellings.Distinct()];
    }

    private static string Encoded(string name, int place) =>
        $"{name[..place]}%{(int)name[place]:X2}{name[(place + 1)..]}";
}
