namespace Thads.Etl.Workbooks.Reading.Xls;

/// <summary>From a character of a text on, it is in another font than its cell's.</summary>
internal readonly record struct BiffRun(ushort From, ushort Font);
