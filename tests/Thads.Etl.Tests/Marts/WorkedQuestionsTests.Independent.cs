using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Thads.Testing;

namespace Thads.Etl.Tests.Marts;

/// <summary>The answers again, against a computation that shares no code, no language and no reader with the product.</summary>
public sealed partial class WorkedQuestionsTests
{
    [Test]
    public async Task A_script_that_adds_up_the_unzipped_workbooks_gives_the_same_answers()
    {
        var folder = Directory.CreateTempSubdirectory("thads-questions-");
        try
        {
            foreach (var workbook in workbooks)
            {
                await using var file = File.Create(Path.Combine(folder.FullName, workbook.Sample.FileName));
                workbook.Sample.Write(file);
            }
            using var answers = JsonDocument.Parse(await RunAsync(folder.FullName));
            Assert.That(
                answers.RootElement.EnumerateObject().Select(answer => int.Parse(answer.Name, null)),
                Is.EqualTo(questions.Keys.Order())
            );
            foreach (var answer in answers.RootElement.EnumerateObject())
            {
                var expected = answer
                    .Value.EnumerateArray()
                    .Select(row => Said([.. row.EnumerateArray().Select(Value)]))
                    .ToList();
                Assert.That(expected, Is.Not.Empty, answer.Name);
                Assert.That(
                    (await AskAsync(int.Parse(answer.Name, null))).Select(Said),
                    // The third is a ranking: there the order is the answer.
                    answer.Name == "3"
                        ? Is.EqualTo(expected)
                        : Is.EquivalentTo(expected),
                    answer.Name
                );
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        static object? Value(JsonElement value) =>
            value.ValueKind switch
            {
                JsonValueKind.Null => null,
                JsonValueKind.Number => value.GetDecimal(),
                _ => value.GetString(),
            };
    }

    /// <summary>What the script prints; the test is skipped where there is no Python.</summary>
    private static async Task<string> RunAsync(string folder)
    {
        var start = new ProcessStartInfo("python3")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            ArgumentList = { Path.Combine(Repository.Folder, "tests", "independent", "questions.py"), folder },
        };
        Process? script = null;
        try
        {
            script = Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            Assert.Ignore($"python3 cannot be started here: {e.Message}");
        }
        using (script)
        {
            var output = script.StandardOutput.ReadToEndAsync();
            var errors = script.StandardError.ReadToEndAsync();
            await script.WaitForExitAsync();
            Assert.That(script.ExitCode, Is.Zero, await errors);
            return await output;
        }
    }
}
