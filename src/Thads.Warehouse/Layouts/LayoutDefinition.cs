using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Thads.Warehouse.Layouts;

/// <summary>All that a layout says, apart from who said it: what is written to a file and read from one.</summary>
/// <param name="Form">The form's code.</param>
/// <param name="Regime">The circular that prescribes it; null for none.</param>
/// <param name="Name">What people call it.</param>
/// <param name="ValidFrom">The first day of period's end that it is for; null for any.</param>
/// <param name="ValidTo">The last one.</param>
/// <param name="Title">What stands above the table and names it.</param>
/// <param name="FirstRow">The first row of headings in the sheet that it was taught from, from 1.</param>
/// <param name="HeadingRows">How many rows of headings there are.</param>
/// <param name="OfficeCell">Where the office stands, such as <c>B2</c>; found by how far above the headings it is.</param>
/// <param name="PeriodCell">Where the period stands.</param>
/// <param name="UnitCell">Where the unit of money stands.</param>
/// <param name="FigureCell">Where the figure stands that some forms have above the table.</param>
/// <param name="Unit">đồng in one unit of money, where the sheet states none.</param>
/// <param name="Columns">From left to right.</param>
/// <param name="Words">What its words mean.</param>
public sealed record LayoutDefinition(
    string Form,
    string? Regime,
    string Name,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    string? Title,
    int FirstRow,
    int HeadingRows,
    string? OfficeCell,
    string? PeriodCell,
    string? UnitCell,
    string? FigureCell,
    int? Unit,
    IReadOnlyList<LayoutColumnDefinition> Columns,
    IReadOnlyList<LayoutWord> Words
)
{
    private static readonly JsonSerializerOptions Canonical = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>SHA-256, the same for the same layout wherever it was taught.</summary>
    [JsonIgnore]
    public string Hash =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this, Canonical)));
}
