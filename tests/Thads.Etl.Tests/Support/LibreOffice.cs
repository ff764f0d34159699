using System.Diagnostics;

namespace Thads.Etl.Tests.Support;

/// <summary>LibreOffice without a window, as the offices' other spreadsheet program.</summary>
internal static class LibreOffice
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static bool IsInstalled => Find() is not null;

    /// <summary>Opens workbooks and saves them in a format; the test is skipped, and says so, where LibreOffice is not installed.</summary>
    public static IReadOnlyDictionary<string, byte[]> Convert(
        IReadOnlyDictionary<string, byte[]> workbooks,
        string format,
        string extension = "xlsx"
    )
    {
        var program = Find();
        Assume.That(program, Is.Not.Null, "LibreOffice (soffice) is not installed: nothing to round-trip through.");
        var folder = Directory.CreateTempSubdirectory("thads-office-");
        try
        {
            var output = folder.CreateSubdirectory("out").FullName;
            RecalculateOnLoad(folder.CreateSubdirectory("profile/user"));
            foreach (var (name, bytes) in workbooks)
            {
                File.WriteAllBytes(Path.Combine(folder.FullName, $"{name}.{extension}"), bytes);
            }
            var start = new ProcessStartInfo(program!) { RedirectStandardOutput = true, RedirectStandardError = true };
            string[] arguments =
            [
                "--headless",
                "--norestore",
                $"-env:UserInstallation=file://{folder.FullName}/profile",
                "--convert-to",
                format,
                "--outdir",
                output,
                .. workbooks.Keys.Select(name => Path.Combine(folder.FullName, $"{name}.{extension}")),
            ];
            foreach (var argument in arguments)
            {
                start.ArgumentList.Add(argument);
            }
            using var process = Process.Start(start)!;
            var log = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                Assert.Fail("LibreOffice did not finish.");
            }
            var saved = format.Split(':')[0];
            return workbooks.Keys.ToDictionary(
                name => name,
                name =>
                {
                    var path = Path.Combine(output, $"{name}.{saved}");
                    Assert.That(path, Does.Exist, log.Result + errors.Result);
                    return File.ReadAllBytes(path);
                }
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A person's typing recalculates what depends on it; cells written behind the program's back are calculated as it opens.</summary>
    private static void RecalculateOnLoad(DirectoryInfo user) =>
        File.WriteAllText(
            Path.Combine(user.FullName, "registrymodifications.xcu"),
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
            </oor:items>
            """
        );

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "soffice"))
            .FirstOrDefault(File.Exists);
}
