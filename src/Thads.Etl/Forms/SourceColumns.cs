using System.ComponentModel.DataAnnotations.Schema;
using System.Reflection;
using System.Text.Json;
using Thads.Etl.Cells;
using Thads.Etl.Texts;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Text;

namespace Thads.Etl.Forms;

/// <summary>Where the columns of a form stand in a sheet: as its layout remembers it.</summary>
internal static class SourceColumns
{
    public static IReadOnlyList<SourceColumn> Of(int submissionKey, SheetLayout layout) =>
        [
            .. layout
                .Columns.Concat(layout.TitlePlace is { } above ? [above] : [])
                .Select(column => new SourceColumn
                {
                    SubmissionKey = submissionKey,
                    ColumnCode = column.Code,
                    FactColumn = column.FactColumn,
                    ColumnLetter = CellAddress.LettersOf(column.Index),
                    SheetRow = column.Row,
                    Heading = Heading(column.Heading),
                }),
        ];

    /// <summary>The fact's column for a column of the form: of the same name, or the key of the member that it names.</summary>
    public static string? FactColumnOf(Type fact, FormColumn column)
    {
        string[] names = column.FactProperty is { } declared
            ? [declared]
            : [column.PropertyName, column.PropertyName + "Key"];
        return names.Select(fact.GetProperty).OfType<PropertyInfo>().FirstOrDefault() is { } property
            ? property.GetCustomAttribute<ColumnAttribute>()?.Name
                ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name)
            : null;
    }

    private static string Heading(string printed) => VietnameseText.Tidy(printed).Truncate(SourceColumn.LongestHeading);
}
