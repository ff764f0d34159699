using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Thads.Etl.Validation;

namespace Thads.Etl.Workbooks.Annotation;

/// <summary>Adds to a workbook's styles, for each style that a marked cell has, the same style with a coloured background.</summary>
internal sealed partial class MarkStyles
{
    private static readonly Dictionary<Severity, string> Colours = new()
    {
        [Severity.Error] = "FFFFC7CE",
        [Severity.Warning] = "FFFFEB9C",
        [Severity.Info] = "FFDDEBF7",
    };
    private readonly Stylesheet stylesheet;
    private readonly Dictionary<(uint Style, Severity Severity), uint> marked = [];
    private readonly Dictionary<(uint Style, string Fill), uint> unmarked = [];
    private readonly Dictionary<Severity, uint> fills = [];

    public MarkStyles(WorkbookPart workbook)
    {
        var part = workbook.WorkbookStylesPart ?? workbook.AddNewPart<WorkbookStylesPart>();
        stylesheet = part.Stylesheet ??= new Stylesheet();
        stylesheet.Fonts ??= new Fonts(new Font());
        stylesheet.Fills ??= new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 })
        );
        stylesheet.Borders ??= new Borders(new Border());
        stylesheet.CellFormats ??= new CellFormats(new CellFormat());
    }

    /// <summary>The style that shows what <paramref name="style"/> shows, marked.</summary>
    public uint Mark(uint style, Severity severity)
    {
        if (!marked.TryGetValue((style, severity), out var index))
        {
            var formats = stylesheet.CellFormats!;
            var original = formats.Elements<CellFormat>().ElementAtOrDefault((int)style) ?? new CellFormat();
            var format = (CellFormat)original.CloneNode(deep: true);
            format.FillId = FillOf(severity);
            format.ApplyFill = true;
            marked[(style, severity)] = index = Append(formats, format);
            formats.Count = index + 1;
        }
        return index;
    }

    /// <summary>
    /// The style without our mark: what it shows otherwise is kept, since the sender may have changed it, and the background is as it was.
    /// A style that no longer has our mark is left alone.
    /// </summary>
    /// <param name="style">The cell's style now.</param>
    /// <param name="fill">The background that it had, as <see cref="FillOf(uint)"/> wrote it down.</param>
    public uint Unmark(uint style, string fill)
    {
        if (unmarked.TryGetValue((style, fill), out var index))
        {
            return index;
        }
        var formats = stylesheet.CellFormats!;
        if (
            formats.Elements<CellFormat>().ElementAtOrDefault((int)style) is not { } format
            || !IsMark(FillAt(format.FillId?.Value ?? 0))
        )
        {
            return style;
        }
        var clean = (CellFormat)format.CloneNode(deep: true);
        var original = Read(fill);
        clean.FillId = original is null ? 0 : Append(stylesheet.Fills!, original);
        stylesheet.Fills!.Count = (uint)stylesheet.Fills.ChildElements.Count;
        unmarked[(style, fill)] = index = Append(formats, clean);
        formats.Count = index + 1;
        return index;
    }

    /// <summary>The background of a style, written down so that it can be had again in another program's stylesheet; empty for none.</summary>
    public string FillOf(uint style)
    {
        var format = stylesheet.CellFormats!.Elements<CellFormat>().ElementAtOrDefault((int)style);
        if (FillAt(format?.FillId?.Value ?? 0)?.PatternFill is not { ForegroundColor: { } colour } pattern)
        {
            return "";
        }
        return string.Join(
            '|',
            pattern.PatternType?.InnerText,
            colour.Rgb?.InnerText,
            colour.Theme?.InnerText,
            colour.Tint?.InnerText,
            colour.Indexed?.InnerText
        );
    }

    /// <summary>What <see cref="FillOf(uint)"/> wrote; null for none, or where somebody else wrote it.</summary>
    private static Fill? Read(string text)
    {
        var parts = text.Split('|');
        if (parts.Length != 5 || parts[0] != "solid" || (parts[1].Length > 0 && !Rgb().IsMatch(parts[1])))
        {
            return null;
        }
        var colour = new ForegroundColor { Rgb = parts[1].Length > 0 ? parts[1] : null };
        colour.Theme = uint.TryParse(parts[2], CultureInfo.InvariantCulture, out var theme) ? theme : null;
        colour.Tint = double.TryParse(parts[3], CultureInfo.InvariantCulture, out var tint) ? tint : null;
        colour.Indexed = uint.TryParse(parts[4], CultureInfo.InvariantCulture, out var indexed) ? indexed : null;
        return new Fill(new PatternFill(colour) { PatternType = PatternValues.Solid });
    }

    private Fill? FillAt(uint index) => stylesheet.Fills!.Elements<Fill>().ElementAtOrDefault((int)index);

    private static bool IsMark(Fill? fill) =>
        fill?.PatternFill?.ForegroundColor?.Rgb?.Value is { } rgb
        && Colours.Values.Contains(rgb, StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex("^[0-9A-Fa-f]{8}$")]
    private static partial Regex Rgb();

    /// <summary>A style for the list of findings: bold or not, wrapped.</summary>
    public uint Text(bool isBold)
    {
        var font = Append(stylesheet.Fonts!, isBold ? new Font(new Bold()) : new Font());
        stylesheet.Fonts!.Count = font + 1;
        var alignment = new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top };
        var index = Append(
            stylesheet.CellFormats!,
            new CellFormat(alignment)
            {
                FontId = font,
                ApplyFont = true,
                ApplyAlignment = true,
            }
        );
        stylesheet.CellFormats!.Count = index + 1;
        return index;
    }

    private uint FillOf(Severity severity)
    {
        if (!fills.TryGetValue(severity, out var index))
        {
            var fill = new Fill(
                new PatternFill(new ForegroundColor { Rgb = Colours[severity] }) { PatternType = PatternValues.Solid }
            );
            fills[severity] = index = Append(stylesheet.Fills!, fill);
            stylesheet.Fills!.Count = index + 1;
        }
        return index;
    }

    private static uint Append(OpenXmlCompositeElement list, OpenXmlElement element)
    {
        list.Append(element);
        return (uint)list.ChildElements.Count - 1;
    }
}
