using Thads.Testing;
using Thads.Warehouse.Documentation;

namespace Thads.Warehouse.Tests;

/// <summary>What is checked in against what the generator gives.</summary>
public sealed class WarehouseDocumentationTests
{
    private const string Remedy = $"is not as the model has it: run {WarehouseDocumentation.Command}";

    [Test]
    public async Task The_files_that_are_checked_in_are_those_that_the_generator_gives()
    {
        var folder = SqlFolder();
        var files = WarehouseDocumentation.Generate();
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Path);
            Assert.That(path, Does.Exist, $"sql/{file.Path} {Remedy}");
            // A checkout may have changed the line ends.
            var text = (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n");
            Assert.That(text == file.Text, Is.True, $"sql/{file.Path} {Remedy}");
        }
        Assert.That(
            WarehouseDocumentation.Existing(folder).Except(files.Select(file => file.Path)),
            Is.Empty,
            $"sql/{WarehouseDocumentation.PowerBiFolder} {Remedy}"
        );
    }

    [Test]
    public async Task Writing_replaces_what_an_older_build_wrote_and_touches_nothing_else()
    {
        var folder = Directory.CreateTempSubdirectory("thads-docs-");
        try
        {
            await WarehouseDocumentation.WriteAsync(folder.FullName, default);
            var tables = Path.Combine(folder.FullName, "powerbi/Thads.SemanticModel/definition/tables");
            var stale = Path.Combine(tables, "fact_retired.tmdl");
            var own = Path.Combine(folder.FullName, "notes.md");
            await File.WriteAllTextAsync(stale, "table fact_retired");
            await File.WriteAllTextAsync(own, "mine");
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "README.md"), "old");

            var files = await WarehouseDocumentation.WriteAsync(folder.FullName, default);

            Assert.That(stale, Does.Not.Exist);
            Assert.That(await File.ReadAllTextAsync(own), Is.EqualTo("mine"));
            foreach (var file in files)
            {
                var text = await File.ReadAllTextAsync(Path.Combine(folder.FullName, file.Path));
                Assert.That(text, Is.EqualTo(file.Text), file.Path);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public void The_readme_has_every_table_and_column_and_both_warnings()
    {
        var readme = WarehouseDocumentation.Generate().Single(file => file.Path == "README.md").Text;
        Assert.That(
            readme,
            Does.Contain("never add over periods").And.Contain("bi_reader").And.Contain("điểm phần trăm")
        );
        foreach (var table in StarSchema.Read(Warehouse.Model.DataDictionary.Embedded).Tables)
        {
            var start = readme.IndexOf($"#### {table.FullName}\n", StringComparison.Ordinal);
            Assert.That(start, Is.Positive, table.FullName);
            var end = readme.IndexOf("\n#", start + 1, StringComparison.Ordinal);
            var section = end < 0 ? readme[start..] : readme[start..end];
            Assert.That(
                table.Columns.Where(column => !section.Contains($"| `{column.Name}` |", StringComparison.Ordinal)),
                Is.Empty,
                table.FullName
            );
        }
    }

    private static string SqlFolder() => Path.Combine(Repository.Folder, "sql");
}
