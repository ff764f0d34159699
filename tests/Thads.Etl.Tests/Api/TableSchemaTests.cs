using System.Text.Json.Nodes;
using Thads.Etl.Api;
using Thads.Etl.Forms;
using Thads.Etl.Tests.Support;

namespace Thads.Etl.Tests.Api;

public sealed class TableSchemaTests
{
    [Test]
    public async Task Every_form_describes_its_rows_from_its_declaration()
    {
        await using var hub = await TestHub.StartAsync();
        foreach (var form in hub.Get<FormCatalog>().Forms)
        {
            var schema = TableSchema.Of(form, hub.Reference);
            var fields = schema["fields"]!.AsArray().Select(field => (string)field!["name"]!).ToList();
            Assert.That(fields, Is.Unique, form.Code);
            Assert.That(fields.TakeLast(form.Columns.Count), Is.EqualTo(form.Columns.Select(c => c.Code)), form.Code);
            Assert.That(schema["primaryKey"]!.AsArray().Select(key => (string)key!), Is.SubsetOf(fields), form.Code);
        }
    }

    [Test]
    public async Task A_field_says_its_type_unit_and_range()
    {
        await using var hub = await TestHub.StartAsync();
        var schema = TableSchema.Of(hub.Get<FormCatalog>().Find("kq-tien")!, hub.Reference);
        JsonNode Field(string name) => schema["fields"]!.AsArray().Single(f => (string)f!["name"]! == name)!;
        Assert.That(
            (
                (string)Field("carried_in")["type"]!,
                (string)Field("carried_in")["unit"]!,
                (string)Field("completion_rate")["type"]!
            ),
            Is.EqualTo(("integer", "đồng", "number"))
        );
        Assert.That(
            Field("execution_basis")["constraints"]!["enum"]!.AsArray().Select(code => (string)code!),
            Is.EqualTo(new[] { "chu_dong", "theo_yeu_cau" })
        );
    }
}
