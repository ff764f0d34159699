using System.Text.RegularExpressions;
using Thads.Etl.Texts;

namespace Thads.Etl.Workbooks.Recognition;

/// <summary>Finds the units that the texts of a sheet state: "Đơn vị tính: 1.000 đồng", "(Đơn vị: đồng)", "số liệu tính bằng triệu đồng".</summary>
internal static partial class UnitTexts
{
    /// <summary>The units of one cell: of money each that differs, and otherwise the first.</summary>
    /// <param name="lines">The cell's lines, and after several the whole as one.</param>
    /// <param name="cell">Where it stands.</param>
    public static IEnumerable<StatedUnit> In(IReadOnlyCollection<string> lines, string cell)
    {
        var stated = lines
            .SelectMany(line => UnitOf().Matches(line), (_, match) => match.Groups["unit"].Value)
            .Select(text => new StatedUnit(text.Trim(), MoneyUnits.Find(text), cell))
            .ToList();
        // "(Đơn vị: đồng)" states a unit, "Đơn vị: Chi cục …" an office; "tính bằng việc chia theo …" is a title.
        stated.AddRange(
            lines
                .SelectMany(line => UnitOrOffice().Matches(line).Concat(CountedIn().Matches(line)))
                .Select(match => match.Groups["unit"].Value.Trim())
                .Where(text => MoneyUnits.Find(text) is not null)
                .Select(text => new StatedUnit(text, MoneyUnits.Find(text), cell))
        );
        var money = stated.FindAll(unit => unit.Worth is not null);
        return money.Count > 0 ? money.DistinctBy(unit => unit.Worth) : stated.Take(1);
    }

    /// <summary>Whether a text says which unit a table is in, so that the digits in it are no figure.</summary>
    public static bool IsOne(string text) => text.Length is >= 6 and < 100 && States().IsMatch(text);

    [GeneratedRegex(
        @"^\s*\(?\s*(đơn vị( tính)?|đvt|đ\.v\.t|tính (bằng|theo))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex States();

    [GeneratedRegex(
        @"(đơn vị tính|đvt|đ\.v\.t)\s*[:\-–]?\s*\(?(?<unit>[^()]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex UnitOf();

    [GeneratedRegex(
        @"^\(?(đơn vị\s*:|tính (bằng|theo)\s*:?)\s*(?<unit>[^()]+)\)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex UnitOrOffice();

    [GeneratedRegex(
        @"\b(tính|ghi|đơn vị)( là| bằng| theo)( đơn vị)?\s*:?\s*(?<unit>[^()]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex CountedIn();
}
