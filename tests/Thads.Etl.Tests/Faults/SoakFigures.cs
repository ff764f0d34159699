using System.Globalization;
using System.Net;
using Thads.Etl.Tests.Support;

namespace Thads.Etl.Tests.Faults;

/// <summary>What a soak came to, besides what became of each submission.</summary>
internal sealed class SoakFigures
{
    public TimeSpan LongestAnswer { get; private set; }
    public TimeSpan Longest { get; set; }
    public int Kills { get; set; }
    public int Approvals { get; set; }
    public int Reopened { get; set; }
    public int Reads { get; private set; }
    public int ReadsFailed { get; private set; }
    public int ReadsUnanswered { get; set; }
    public string AtStart { get; set; } = "";
    public string AtEnd { get; set; } = "";

    /// <summary>Memory in use and open handles of processes, each as the system counts it.</summary>
    public static string Measure(IEnumerable<ThadsProcess> processes) =>
        string.Join(
            ", ",
            processes.Select(process =>
            {
                var folder = string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Id}");
                var memory = File.ReadLines($"{folder}/status")
                    .First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
                var handles = Directory.EnumerateFileSystemEntries($"{folder}/fd").Count();
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{int.Parse(memory, CultureInfo.InvariantCulture) / 1024} MB/{handles}"
                );
            })
        );

    public void Answered(TimeSpan took) => LongestAnswer = took > LongestAnswer ? took : LongestAnswer;

    /// <summary>Of a mart that has nothing yet there is none; readiness says no while something has to be told.</summary>
    public void Read(HttpStatusCode status)
    {
        Reads++;
        if ((int)status >= 500 && status != HttpStatusCode.ServiceUnavailable)
        {
            ReadsFailed++;
        }
    }
}
