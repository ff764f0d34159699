using DocumentFormat.OpenXml.Spreadsheet;

namespace Thads.Etl.Workbooks.Printing;

/// <summary>The stylesheet behind <see cref="CellStyle"/>: Times New Roman as the circulars prescribe, thin borders in the table.</summary>
internal static class PrintedStylesheet
{
    private const uint Regular = 0;
    private const uint Bold = 1;
    private const uint Large = 2;
    private const uint Italic = 3;
    private const uint Whole = 3; // built in: #,##0
    private const uint TwoPlaces = 2; // built in: 0.00
    private const uint AsText = 49; // built in: @, so that "5/10" stays what was typed
    private const uint Day = 164;
    private const uint AnyPlaces = 165;
    private const uint InputFill = 2;
    private const uint ComputedFill = 3;

    public static Stylesheet Create() =>
        new(
            new NumberingFormats(
                new NumberingFormat { NumberFormatId = Day, FormatCode = "dd/mm/yyyy" },
                new NumberingFormat { NumberFormatId = AnyPlaces, FormatCode = "0.##" }
            ),
            new Fonts(Font(11), Font(11, new Bold()), Font(14, new Bold()), Font(11, new Italic())),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                Filled("FFFFFDE7"),
                Filled("FFF0F0F0")
            ),
            new Borders(
                new Border(),
                new Border(
                    new LeftBorder { Style = BorderStyleValues.Thin },
                    new RightBorder { Style = BorderStyleValues.Thin },
                    new TopBorder { Style = BorderStyleValues.Thin },
                    new BottomBorder { Style = BorderStyleValues.Thin }
                )
            ),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(Enum.GetValues<CellStyle>().Select(Format))
        );

    private static CellFormat Format(CellStyle style) =>
        style switch
        {
            CellStyle.Plain => Format(Regular),
            CellStyle.Title => Format(Large, HorizontalAlignmentValues.Center),
            CellStyle.Centred => Format(Regular, HorizontalAlignmentValues.Center),
            CellStyle.Note => Format(Italic, HorizontalAlignmentValues.Center),
            CellStyle.Heading => Format(Bold, HorizontalAlignmentValues.Center, bordered: true, wrapped: true),
            CellStyle.ColumnNumber => Format(Italic, HorizontalAlignmentValues.Center, bordered: true),
            CellStyle.Label => Format(Regular, bordered: true),
            CellStyle.Ordinal => Format(Regular, HorizontalAlignmentValues.Center, bordered: true),
            CellStyle.Figure => Format(Regular, bordered: true, number: Whole),
            CellStyle.Rate => Format(Regular, bordered: true, number: TwoPlaces),
            CellStyle.TotalLabel => Format(Bold, bordered: true),
            CellStyle.TotalFigure => Format(Bold, bordered: true, number: Whole),
            CellStyle.TotalRate => Format(Bold, bordered: true, number: TwoPlaces),
            CellStyle.Signature => Format(Bold, HorizontalAlignmentValues.Center),
            CellStyle.Text => Format(Regular, bordered: true, wrapped: true, number: AsText),
            CellStyle.Date => Format(Regular, HorizontalAlignmentValues.Center, bordered: true, number: Day),
            CellStyle.Score => Format(Regular, bordered: true, number: AnyPlaces),
            CellStyle.InputFigure => Input(number: Whole),
            CellStyle.InputRate => Input(number: TwoPlaces),
            CellStyle.InputScore => Input(number: AnyPlaces),
            CellStyle.InputText => Input(number: AsText),
            CellStyle.InputDate => Input(number: Day),
            CellStyle.InputTitle => Input(number: Whole),
            CellStyle.ComputedFigure => Format(Regular, bordered: true, number: Whole, fill: ComputedFill),
            CellStyle.ComputedRate => Format(Regular, bordered: true, number: TwoPlaces, fill: ComputedFill),
            _ => throw new ArgumentOutOfRangeException(nameof(style)),
        };

    private static CellFormat Format(
        uint font,
        HorizontalAlignmentValues? horizontal = null,
        bool bordered = false,
        bool wrapped = false,
        uint number = 0,
        uint fill = 0,
        bool isLocked = true
    ) =>
        new(
            new Alignment
            {
                Horizontal = horizontal ?? HorizontalAlignmentValues.General,
                Vertical = VerticalAlignmentValues.Center,
                WrapText = wrapped,
            },
            new Protection { Locked = isLocked }
        )
        {
            FillId = fill,
            ApplyFill = fill != 0,
            ApplyProtection = true,
            FontId = font,
            BorderId = bordered ? 1U : 0U,
            NumberFormatId = number,
            ApplyNumberFormat = number != 0,
            ApplyAlignment = true,
            ApplyBorder = bordered,
            ApplyFont = true,
        };

    private static CellFormat Input(uint number) =>
        Format(Regular, bordered: true, number: number, fill: InputFill, isLocked: false);

    private static Fill Filled(string argb) =>
        new(
            new PatternFill
            {
                PatternType = PatternValues.Solid,
                ForegroundColor = new ForegroundColor { Rgb = argb },
            }
        );

    private static Font Font(double size, params DocumentFormat.OpenXml.OpenXmlElement[] traits) =>
        new([.. traits, new FontSize { Val = size }, new FontName { Val = "Times New Roman" }]);
}
