using System.CommandLine;
using Thads.Warehouse.Documentation;

namespace Thads.Etl.Cli;

/// <summary><c>db docs</c>: what is generated about the warehouse from its model. Needs no database.</summary>
internal static class DocumentationCommand
{
    public static Command Create()
    {
        var output = new Option<string>("--output")
        {
            Description =
                "The folder that README.md and powerbi are written under: sql, in the root of the repository.",
            Required = true,
        };
        var json = JsonOutput.Option();
        var docs = new Command(
            "docs",
            "Write the bus matrix, the data dictionary and the Power BI project, as the model has them."
        )
        {
            output,
            json,
        };
        docs.SetAction(
            async (parsed, cancellationToken) =>
            {
                var files = await WarehouseDocumentation.WriteAsync(parsed.GetValue(output)!, cancellationToken);
                if (parsed.GetValue(json))
                {
                    JsonOutput.Write(files.Select(file => file.Path));
                    return ExitCode.Done;
                }
                Terminal.Line($"{parsed.GetValue(output)}: {files.Count} files");
                return ExitCode.Done;
            }
        );
        return docs;
    }
}
