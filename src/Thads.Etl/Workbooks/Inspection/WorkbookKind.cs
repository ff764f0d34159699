namespace Thads.Etl.Workbooks.Inspection;

/// <summary>What a file that may be opened is.</summary>
public enum WorkbookKind
{
    /// <summary>.xlsx or .xlsm.</summary>
    Xlsx,

    /// <summary>.xlsb.</summary>
    Xlsb,

    /// <summary>.xls.</summary>
    Xls,

    /// <summary>.csv.</summary>
    Csv,
}
