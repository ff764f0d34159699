namespace Thads.Etl.Workbooks.Reading.Xls;

/// <summary>Why a cell of an .xls has no value that can be used.</summary>
internal enum BiffDefect : byte
{
    None,

    /// <summary>An error such as <c>#REF!</c>, of its own or of a formula.</summary>
    Error,

    /// <summary>A formula without a result.</summary>
    NotCalculated,

    /// <summary>A shared text that is not there.</summary>
    NoSuchText,

    /// <summary>Two cells in one place.</summary>
    Twice,
}
