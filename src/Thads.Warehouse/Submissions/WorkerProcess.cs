using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Thads.Warehouse.Submissions;

/// <summary>
/// This process, by a name that no other has: the machine, the number of the process and when it started. By the name of another it tells
/// whether that one still lives, as far as it runs on the same machine.
/// </summary>
public sealed class WorkerProcess
{
    /// <summary>What two readings of one start may differ by: the system reckons it from the time since its own.</summary>
    private static readonly TimeSpan Blur = TimeSpan.FromSeconds(3);

    public WorkerProcess()
    {
        using var self = Process.GetCurrentProcess();
        Name = NameOf(Environment.MachineName, self.Id, self.StartTime.ToUniversalTime());
    }

    /// <summary>As if it were another one.</summary>
    internal WorkerProcess(string name) => Name = name;

    /// <summary><c>host/pid/start</c>, the start in UTC.</summary>
    public string Name { get; }

    /// <summary>Whether a process is known to have ended.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>False where it lives, runs on another machine, or cannot be asked.</returns>
    public static bool HasEnded(string name)
    {
        if (
            name.Split('/') is not [var host, var number, var started]
            || host != Environment.MachineName
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || !DateTime.TryParse(
                started,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AdjustToUniversal,
                out var start
            )
        )
        {
            return false;
        }
        try
        {
            using var process = Process.GetProcessById(id);
            return process.HasExited || (process.StartTime.ToUniversalTime() - start).Duration() > Blur;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return true; // There is none of that number, or none any more.
        }
        catch (Win32Exception)
        {
            return false; // It belongs to somebody who lets nobody ask.
        }
    }

    internal static string NameOf(string host, int processId, DateTime startedAt) =>
        string.Create(CultureInfo.InvariantCulture, $"{host}/{processId}/{startedAt:yyyy-MM-ddTHH:mm:ssZ}");
}
