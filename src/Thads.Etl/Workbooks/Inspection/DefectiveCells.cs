namespace Thads.Etl.Workbooks.Inspection;

/// <summary>Cells without a usable value, by sheet name and address.</summary>
internal sealed class DefectiveCells
{
    private static readonly IReadOnlyDictionary<(int, int), string> None = new Dictionary<(int, int), string>();
    private readonly Dictionary<string, Dictionary<(int Row, int Column), string>> bySheet = [];

    /// <summary>What stands for a formula that has no stored value, in place of an error's name such as <c>#REF!</c>.</summary>
    public const string NotCalculated = "=";

    public void Add(string sheet, int row, int column, string defect)
    {
        if (!bySheet.TryGetValue(sheet, out var cells))
        {
            bySheet[sheet] = cells = [];
        }
        cells[(row, column)] = defect;
    }

    public IReadOnlyDictionary<(int Row, int Column), string> Of(string sheet) =>
        bySheet.TryGetValue(sheet, out var cells) ? cells : None;
}
