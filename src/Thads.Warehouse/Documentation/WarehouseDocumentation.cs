using Thads.Warehouse.Documentation.PowerBi;
using Thads.Warehouse.Model;

namespace Thads.Warehouse.Documentation;

/// <summary>All that is generated about the warehouse: <c>sql/README.md</c> and the Power BI project. Needs no database.</summary>
public static class WarehouseDocumentation
{
    /// <summary>The folder that holds generated files only: whatever else lies in it is of an older build.</summary>
    public const string PowerBiFolder = "powerbi";

    /// <summary>What to run, in the root of the repository, when a file is not what the generator gives.</summary>
    public const string Command = "dotnet run --project src/Thads.Etl -- db docs --output sql";

    public static IReadOnlyList<GeneratedFile> Generate()
    {
        var schema = StarSchema.Read(DataDictionary.Embedded);
        return
        [
            new GeneratedFile("README.md", new ReadmeWriter(schema).Write()),
            .. new PowerBiProject(schema).Files().Select(file => file with { Path = $"{PowerBiFolder}/{file.Path}" }),
        ];
    }

    /// <summary>Writes every file under a folder and deletes what an older build left in the project's folder.</summary>
    public static async Task<IReadOnlyList<GeneratedFile>> WriteAsync(
        string folder,
        CancellationToken cancellationToken
    )
    {
        var files = Generate();
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, file.Text, cancellationToken);
        }
        foreach (var stale in Existing(folder).Except(files.Select(file => file.Path)))
        {
            File.Delete(Path.Combine(folder, stale));
        }
        return files;
    }

    /// <summary>The model's files that lie in the project's folder, as <see cref="GeneratedFile.Path"/> says them.</summary>
    public static IEnumerable<string> Existing(string folder)
    {
        var project = Path.Combine(folder, PowerBiFolder);
        return Directory
            .EnumerateFiles(project, "*.tmdl", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'));
    }
}
