using System.Text.Json.Nodes;
using Thads.Etl.Forms;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Api;

/// <summary>Describes a form's rows as a Frictionless Table Schema, from its declaration alone.</summary>
public static class TableSchema
{
    /// <returns>The schema: a field for each list that rows are named by, then one for each column, in cases, đồng or percent.</returns>
    public static JsonObject Of(Form form, ReferenceData reference)
    {
        var keys = form.RowsBy.Select(kind => NameOf(kind)).ToList();
        if (form.RepeatsByCode is { } repeats)
        {
            keys.Add(repeats);
        }
        return new JsonObject
        {
            ["$schema"] = "https://datapackage.org/profiles/2.0/tableschema.json",
            ["name"] = form.Code,
            ["title"] = form.TitleVi,
            ["description"] = form.TitleEn,
            ["fields"] = new JsonArray([
                .. form.RowsBy.Select(kind => Field(kind, reference)),
                .. form.Columns.Select(Field),
            ]),
            ["primaryKey"] = new JsonArray([.. keys.Select(key => JsonValue.Create(key))]),
        };
    }

    private static JsonObject Field(CategoryKind kind, ReferenceData reference)
    {
        var codes =
            kind == CategoryKind.Office
                ? reference.Offices.Select(office => office.OfficeCode).Distinct()
                : reference.Categories(kind).Select(member => member.Code);
        return new JsonObject
        {
            ["name"] = NameOf(kind),
            ["type"] = "string",
            ["constraints"] = new JsonObject
            {
                ["required"] = true,
                ["enum"] = new JsonArray([.. codes.Select(code => JsonValue.Create(code))]),
            },
        };
    }

    private static JsonObject Field(FormColumn column)
    {
        var constraints = new JsonObject { ["required"] = column.IsRequired, ["minimum"] = 0 };
        if (column.Unit == MeasureUnit.Percent)
        {
            constraints["maximum"] = 100;
        }
        return new JsonObject
        {
            ["name"] = column.Code,
            ["title"] = column.Heading,
            ["type"] = column.Unit == MeasureUnit.Percent ? "number" : "integer",
            ["unit"] = column.Unit switch
            {
                MeasureUnit.Cases => "việc",
                MeasureUnit.Money => "đồng",
                MeasureUnit.Percent => "%",
                _ => "",
            },
            ["constraints"] = constraints,
        };
    }

    private static string NameOf(CategoryKind kind) =>
        kind switch
        {
            CategoryKind.Office => "office_code",
            CategoryKind.ExecutionBasis => "execution_basis",
            CategoryKind.CaseType => "case_type",
            CategoryKind.RevenueKind => "revenue_kind",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
