using Thads.Etl.Workbooks.Reading.Csv;
using Thads.Etl.Workbooks.Texts.Legacy;

namespace Thads.Etl.Workbooks.Inspection;

/// <summary>A file that inspection found safe to open. Only the inspector makes one.</summary>
public sealed class InspectedWorkbook
{
    internal InspectedWorkbook(StoredFile file, WorkbookKind kind, DefectiveCells defectiveCells)
    {
        Kind = kind;
        File = file;
        DefectiveCells = defectiveCells;
    }

    public StoredFile File { get; }

    public WorkbookKind Kind { get; }

    /// <summary>Whether it can be annotated as it is; anything else is converted.</summary>
    public bool IsXlsx => Kind == WorkbookKind.Xlsx;

    /// <summary>What its pass may read of it.</summary>
    internal InspectionOptions Limits { get; init; } = new();

    /// <summary>How the file is written, if it is a .csv.</summary>
    internal CsvDialect? Csv { get; init; }

    /// <summary>Fonts whose texts are not Unicode.</summary>
    internal LegacyFonts LegacyFonts { get; init; } = LegacyFonts.None;

    /// <summary>What our own template says of itself.</summary>
    internal TemplateStamp Stamp { get; init; } = TemplateStamp.None;

    /// <summary>Cells that hold an error or a formula without a value, which the reader would show as blank.</summary>
    internal DefectiveCells DefectiveCells { get; }

    /// <summary>What the sender says it is, and where he says nothing, what our template says.</summary>
    internal DeclaredTarget Declared =>
        new(
            File.Declared.FormCode ?? Stamp.FormCode,
            File.Declared.OfficeCode ?? Stamp.OfficeCode,
            File.Declared.PeriodKey ?? Stamp.PeriodKey
        );
}
