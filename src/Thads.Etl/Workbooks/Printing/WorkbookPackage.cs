using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Thads.Etl.Workbooks.Printing;

/// <summary>Puts sheets together as an .xlsx file. The same input always gives the same bytes.</summary>
internal static class WorkbookPackage
{
    /// <param name="output">Where it goes.</param>
    /// <param name="strings">The texts that the sheets refer to.</param>
    /// <param name="sheets">Name, content, and whether the sheet is hidden.</param>
    /// <param name="names">Hidden defined names, each with a constant text.</param>
    /// <param name="titles">By the sheet's name, the first and last row that each printed page of it begins with.</param>
    public static void Write(
        Stream output,
        SharedStrings strings,
        IReadOnlyList<(string Name, Worksheet Sheet, bool IsHidden)> sheets,
        IReadOnlyDictionary<string, string> names,
        IReadOnlyDictionary<string, (int First, int Last)>? titles = null
    )
    {
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            // Otherwise the library makes an identifier up, a new one each time.
            document.ChangeIdOfPart(workbook, "workbook");
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = PrintedStylesheet.Create();
            var list = new Sheets();
            foreach (var (name, sheet, isHidden) in sheets)
            {
                var id = list.HasChildren ? $"sheet{list.ChildElements.Count + 1}" : "sheet";
                workbook.AddNewPart<WorksheetPart>(id).Worksheet = sheet;
                list.Append(
                    new Sheet
                    {
                        Name = name,
                        SheetId = (uint)list.ChildElements.Count + 1,
                        Id = id,
                        State = isHidden ? SheetStateValues.Hidden : null,
                    }
                );
            }
            workbook.AddNewPart<SharedStringTablePart>("strings").SharedStringTable = strings.Table();
            workbook.Workbook = new Workbook(list);
            var defined = names
                .Select(name => new DefinedName($"\"{name.Value}\"") { Name = name.Key, Hidden = true })
                .Concat(PrintTitles(sheets, titles))
                .ToList();
            if (defined.Count > 0)
            {
                workbook.Workbook.Append(new DefinedNames(defined));
            }
            // A template is recalculated on opening, since what is filled in changes its formulas; a printed form shows its stored values.
            if (names.Count > 0 && titles is null)
            {
                workbook.Workbook.Append(new CalculationProperties { FullCalculationOnLoad = true });
            }
        }
        package.Position = 0;
        ReproducibleZip.Copy(package, output);
    }

    private static IEnumerable<DefinedName> PrintTitles(
        IReadOnlyList<(string Name, Worksheet Sheet, bool IsHidden)> sheets,
        IReadOnlyDictionary<string, (int First, int Last)>? titles
    )
    {
        for (var index = 0; index < sheets.Count; index++)
        {
            if (titles is not null && titles.TryGetValue(sheets[index].Name, out var rows))
            {
                var name = sheets[index].Name.Replace("'", "''", StringComparison.Ordinal);
                yield return new DefinedName(FormattableString.Invariant($"'{name}'!${rows.First}:${rows.Last}"))
                {
                    Name = "_xlnm.Print_Titles",
                    LocalSheetId = (uint)index,
                };
            }
        }
    }
}
