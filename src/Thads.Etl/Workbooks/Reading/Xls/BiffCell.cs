namespace Thads.Etl.Workbooks.Reading.Xls;

/// <summary>What the records say of a cell beyond its value.</summary>
/// <param name="Row">From 0.</param>
/// <param name="Column">From 0.</param>
/// <param name="Font">Index of its font.</param>
/// <param name="Defect">Why it has no value.</param>
/// <param name="Error">The error's number, if it is one.</param>
/// <param name="Runs">Index of its text's runs; negative where it has none.</param>
internal readonly record struct BiffCell(
    ushort Row,
    ushort Column,
    ushort Font,
    BiffDefect Defect,
    byte Error = 0,
    int Runs = -1
) : IComparable<BiffCell>
{
    /// <summary>Rises along rows and then down.</summary>
    public long Place => PlaceOf(Row, Column);

    public static long PlaceOf(int row, int column) => ((long)row * (ushort.MaxValue + 1)) + column;

    /// <summary>By place; of two that stand in the same place the defective one first.</summary>
    public int CompareTo(BiffCell other)
    {
        var place = Place.CompareTo(other.Place);
        return place != 0 ? place : other.Defect.CompareTo(Defect);
    }
}
