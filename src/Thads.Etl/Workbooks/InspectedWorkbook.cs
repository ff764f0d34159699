namespace Thads.Etl.Workbooks;

/// <summary>A file that inspection found safe to open. Only the inspector makes one.</summary>
public sealed class InspectedWorkbook
{
    internal InspectedWorkbook(StoredFile file, bool isXlsx, DefectiveCells defectiveCells)
    {
        IsXlsx = isXlsx;
        File = file;
        DefectiveCells = defectiveCells;
    }

    public StoredFile File { get; }

    /// <summary>Whether it is an .xlsx or .xlsm; an .xls or .xlsb otherwise.</summary>
    public bool IsXlsx { get; }

    /// <summary>Cells that hold an error or a formula without a value, which the reader would show as blank.</summary>
    internal DefectiveCells DefectiveCells { get; }
}
