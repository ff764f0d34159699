namespace Thads.Etl.Workbooks.Reading;

/// <summary>The short form of a number that .xls and .xlsb have in common.</summary>
internal static class BiffNumber
{
    /// <summary>30 bits of a whole number or of the upper part of a real one, either as it is or a hundredth ([MS-XLS] 2.5.122, [MS-XLSB] 2.5.123).</summary>
    public static double OfRk(int bits)
    {
        const int IsHundredth = 1;
        const int IsWhole = 2;
        var number = (bits & IsWhole) != 0 ? bits >> 2 : BitConverter.Int64BitsToDouble((long)(bits & ~3) << 32);
        return (bits & IsHundredth) != 0 ? number / 100 : number;
    }
}
