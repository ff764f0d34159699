using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Thads.Etl.Validation;

namespace Thads.Etl.Workbooks.Annotation;

/// <summary>Adds to a workbook's styles, for each style that a marked cell has, the same style with a coloured background.</summary>
internal sealed class MarkStyles
{
    private readonly Stylesheet stylesheet;
    private readonly Dictionary<(uint Style, Severity Severity), uint> marked = [];
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
            var colour = severity switch
            {
                Severity.Error => "FFFFC7CE",
                Severity.Warning => "FFFFEB9C",
                _ => "FFDDEBF7",
            };
            var fill = new Fill(
                new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid }
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
