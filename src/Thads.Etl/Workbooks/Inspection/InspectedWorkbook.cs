using Thads.Etl.Workbooks.Reading.Csv;
using Thads.Etl.Workbooks.Reading.Xlsx;

namespace Thads.Etl.Workbooks.Inspection;

/// <summary>A file that may be opened: it is of the format that it claims to be. Whoever reads it must count what he reads against the limits. Only the inspector makes one.</summary>
public sealed class InspectedWorkbook
{
    internal InspectedWorkbook(StoredFile file, WorkbookKind kind, InspectionOptions limits)
    {
        Kind = kind;
        File = file;
        Limits = limits;
    }

    public StoredFile File { get; }

    public WorkbookKind Kind { get; }

    /// <summary>Whether it can be annotated as it is; anything else is converted.</summary>
    public bool IsXlsx => Kind == WorkbookKind.Xlsx;

    /// <summary>How the file is written, if it is a .csv.</summary>
    internal CsvDialect? Csv { get; init; }

    /// <summary>What our own template says of itself.</summary>
    internal TemplateStamp Stamp { get; init; } = TemplateStamp.None;

    /// <summary>The limits that apply while it is read.</summary>
    internal InspectionOptions Limits { get; }

    /// <summary>What is known of the sheets of an .xlsx besides their rows, by the names of their parts.</summary>
    internal Dictionary<string, SheetOutline> Outlines { get; } = [];

    /// <summary>What the sender says it is, and where he says nothing, what our template says.</summary>
    internal DeclaredTarget Declared =>
        new(
            File.Declared.FormCode ?? Stamp.FormCode,
            File.Declared.OfficeCode ?? Stamp.OfficeCode,
            File.Declared.PeriodKey ?? Stamp.PeriodKey
        );
}
