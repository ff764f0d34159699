using System.CommandLine;
using System.Text.Json;
using Thads.Etl.Exports;

namespace Thads.Etl.Cli;

/// <summary>The <c>--json</c> of every verb that prints data.</summary>
internal static class JsonOutput
{
    public static Option<bool> Option() => new("--json") { Description = "Print JSON." };

    public static void Write<TValue>(TValue value) =>
        Console.Out.WriteLine(JsonSerializer.Serialize(value, DataJson.Options));
}
