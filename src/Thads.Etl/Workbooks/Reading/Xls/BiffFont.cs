using Thads.Etl.Texts.Legacy;

namespace Thads.Etl.Workbooks.Reading.Xls;

/// <summary>What a font of an .xls says that matters here.</summary>
internal readonly record struct BiffFont(bool IsStruck, LegacyEncoding Encoding)
{
    public bool Matters => IsStruck || Encoding != LegacyEncoding.None;
}
