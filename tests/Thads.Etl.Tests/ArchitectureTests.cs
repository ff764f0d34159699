using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Thads.Etl.Cli;
using Thads.Warehouse.Model;

namespace Thads.Etl.Tests;

/// <summary>Dependencies point one way: from the host to the warehouse, and between the folders of each.</summary>
public sealed class ArchitectureTests
{
    private static readonly Architecture Program = new ArchLoader()
        .LoadAssemblies(typeof(ExitCode).Assembly, typeof(WarehouseContext).Assembly)
        .Build();

    [TestCase("Thads.Etl")]
    [TestCase("Thads.Warehouse")]
    public void No_folders_of_a_project_depend_on_one_another_in_a_circle(string project)
    {
        var folders = Dependencies(project);
        Assert.That(folders, Has.Count.GreaterThan(20), "the folders were not found");
        var circular = folders
            .Where(folder => Reaches(folders.Keys, folder.Key.To, folder.Key.From))
            .Select(folder =>
                $"{folder.Key.From} → {folder.Key.To}: {string.Join(", ", folder.Value.Order().Take(5))}"
            );
        Assert.That(string.Join('\n', circular.Order()), Is.Empty);
    }

    [Test]
    public void The_warehouse_knows_nothing_of_the_host_of_workbooks_and_of_the_queue() =>
        Assert.That(
            typeof(WarehouseContext).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name),
            Has.None.StartsWith("Thads.")
                .And.None.StartsWith("Hangfire")
                .And.None.StartsWith("ExcelDataReader")
                .And.None.StartsWith("DocumentFormat")
                .And.None.StartsWith("Microsoft.AspNetCore.Http")
                .And.Some.StartsWith("Microsoft.EntityFrameworkCore")
        );

    /// <summary>Whether one folder needs another, perhaps by way of others.</summary>
    private static bool Reaches(IReadOnlyCollection<(string From, string To)> edges, string from, string to)
    {
        var (seen, waiting) = (new HashSet<string>(), new Queue<string>([from]));
        while (waiting.TryDequeue(out var folder))
        {
            if (folder == to)
            {
                return true;
            }
            if (seen.Add(folder))
            {
                foreach (var edge in edges.Where(edge => edge.From == folder))
                {
                    waiting.Enqueue(edge.To);
                }
            }
        }
        return false;
    }

    /// <summary>By pair of folders, the pairs of types that tie them.</summary>
    private static Dictionary<(string From, string To), HashSet<string>> Dependencies(string project) =>
        (
            from type in Program.Types
            from target in type.Dependencies.Select(dependency => dependency.Target)
            let folders = (From: FolderOf(type, project), To: FolderOf(target, project))
            // The library takes type parameters of one name for one type.
            where target is not GenericParameter
            where folders is { From: not null, To: not null } && folders.From != folders.To
            group $"{type.Name} → {target.Name}" by (folders.From!, folders.To!)
        ).ToDictionary(types => types.Key, types => types.ToHashSet());

    /// <summary>The first part of the namespace beneath the project's; null for what is not the project's or lies in no folder.</summary>
    private static string? FolderOf(IType type, string project) =>
        type.Namespace?.FullName is { } name && name.StartsWith(project + ".", StringComparison.Ordinal)
            ? name[(project.Length + 1)..].Split('.')[0]
            : null;
}
