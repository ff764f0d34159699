using System.Text.Json;
using System.Text.Json.Nodes;
using Thads.Etl.Forms;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Api;

/// <summary>Describes a form's rows as a Frictionless Table Schema, from its declaration alone.</summary>
public static class TableSchema
{
    /// <returns>The schema: a field for each list that rows are named by, then one for each column, in cases, đồng or percent.</returns>
    public static JsonObject Of(Form form, ReferenceData reference)
    {
        var keys = form.RowsBy.Select(NameOf).Concat(form.KeyColumns.Select(column => column.Code)).ToList();
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
                .. form.Columns.Select(column => Field(column, reference)),
            ]),
            ["primaryKey"] = new JsonArray([.. keys.Select(key => JsonValue.Create(key))]),
        };
    }

    private static JsonObject Field(CategoryKind kind, ReferenceData reference)
    {
        return new JsonObject
        {
            ["name"] = NameOf(kind),
            ["type"] = "string",
            ["constraints"] = new JsonObject { ["required"] = true, ["enum"] = Codes(kind, reference) },
        };
    }

    private static JsonObject Field(FormColumn column, ReferenceData reference)
    {
        var constraints = new JsonObject { ["required"] = column.IsRequired && column.MustBeFilled };
        var field = new JsonObject
        {
            ["name"] = column.Code,
            ["title"] = column.Heading,
            ["type"] = column.Type switch
            {
                ColumnType.Text or ColumnType.Choice => "string",
                ColumnType.Date => "date",
                ColumnType.Flag => "boolean",
                _ => column.Unit is MeasureUnit.Percent or MeasureUnit.Score ? "number" : "integer",
            },
        };
        switch (column.Type)
        {
            case ColumnType.Figure:
                constraints["required"] = column.IsRequired;
                constraints["minimum"] = 0;
                if (column.Unit == MeasureUnit.Percent)
                {
                    constraints["maximum"] = 100;
                }
                field["unit"] = column.Unit switch
                {
                    MeasureUnit.Cases => "việc",
                    MeasureUnit.Money => "đồng",
                    MeasureUnit.Percent => "%",
                    _ => "",
                };
                break;
            case ColumnType.Text:
                constraints["maxLength"] = column.MaxLength;
                break;
            case ColumnType.Choice:
                constraints["enum"] = Codes(column.List!.Value, reference);
                break;
        }
        field["constraints"] = constraints;
        return field;
    }

    private static JsonArray Codes(CategoryKind kind, ReferenceData reference)
    {
        var codes =
            kind == CategoryKind.Office
                ? reference.Offices.Select(office => office.OfficeCode).Distinct()
                : reference.Categories(kind).Select(member => member.Code);
        return new JsonArray([.. codes.Select(code => JsonValue.Create(code))]);
    }

    private static string NameOf(CategoryKind kind) =>
        kind == CategoryKind.Office ? "office_code" : JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());
}
