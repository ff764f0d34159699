namespace Thads.Etl.Workbooks.Reading.Xls;

/// <summary>The records of BIFF5 and BIFF8 that say what ExcelDataReader does not ([MS-XLS] 2.3).</summary>
internal enum BiffRecord : ushort
{
    Formula = 0x0006,
    EndOfFile = 0x000A,
    FilePass = 0x002F,
    Font = 0x0031,
    Continue = 0x003C,
    ColumnInfo = 0x007D,
    BoundSheet = 0x0085,
    MultipleRk = 0x00BD,
    RichLabel = 0x00D6,
    Format = 0x00E0,
    MergedCells = 0x00E5,
    SharedStrings = 0x00FC,
    LabelOfSharedString = 0x00FD,
    Number = 0x0203,
    Label = 0x0204,
    BooleanOrError = 0x0205,
    Text = 0x0207,
    Array = 0x0221,
    DataTable = 0x0236,
    Rk = 0x027E,
    SharedFormula = 0x04BC,
    BeginningOfFile = 0x0809,
}
