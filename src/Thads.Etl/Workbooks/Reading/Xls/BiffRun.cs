namespace Thads.Etl.Workbooks.Reading.Xls;

/// <summary>The character of a text from which on it is in another font than its cell.</summary>
internal readonly record struct BiffRun(ushort From, ushort Font);
