using System.ComponentModel.DataAnnotations.Schema;
using System.Reflection;
using System.Text.Json;
using Thads.Etl.Forms;
using Thads.Etl.Workbooks.Cells;
using Thads.Etl.Workbooks.Texts;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Facts;

namespace Thads.Etl.Workbooks.Rows;

/// <summary>Where the columns of a form stand in a sheet: a function of the sheet alone, so that a rebuild finds them again.</summary>
internal static class SourceColumns
{
    public static IReadOnlyList<SourceColumn> Of<TFact>(int submissionKey, FormSheet sheet)
        where TFact : Fact =>
        [
            .. sheet
                .Match.Form.Columns.Select(column => (Column: column, Index: sheet.Match.ColumnIndex[column.Ordinal]))
                .Where(found => found.Index >= 0)
                .Select(found => new SourceColumn
                {
                    SubmissionKey = submissionKey,
                    ColumnCode = found.Column.Code,
                    FactColumn = FactColumnOf(typeof(TFact), found.Column),
                    ColumnLetter = CellAddress.LettersOf(found.Index),
                    Heading = Heading(sheet.Header.Headings[found.Index]),
                }),
        ];

    /// <summary>The fact's column for a column of the form: of the same name, or the key of the member that it names.</summary>
    internal static string? FactColumnOf(Type fact, FormColumn column)
    {
        string[] names = column.FactProperty is { } declared
            ? [declared]
            : [column.PropertyName, column.PropertyName + "Key"];
        return names.Select(fact.GetProperty).OfType<PropertyInfo>().FirstOrDefault() is { } property
            ? property.GetCustomAttribute<ColumnAttribute>()?.Name
                ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name)
            : null;
    }

    private static string Heading(string printed)
    {
        var heading = VietnameseText.Tidy(printed);
        return heading.Length <= SourceColumn.LongestHeading ? heading : heading[..SourceColumn.LongestHeading];
    }
}
