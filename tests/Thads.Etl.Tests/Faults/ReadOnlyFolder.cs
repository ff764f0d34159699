using System.Diagnostics;

namespace Thads.Etl.Tests.Faults;

/// <summary>A folder into which nobody can write, root neither, until it is disposed of. What has files of it open goes on writing into those.</summary>
internal sealed class ReadOnlyFolder : IAsyncDisposable
{
    private readonly string folder;

    private ReadOnlyFolder(string folder) => this.folder = folder;

    public static async Task<ReadOnlyFolder> MountAsync(string folder)
    {
        await RunAsync("mount", "--bind", folder, folder);
        var mounted = new ReadOnlyFolder(folder);
        await RunAsync("mount", "-o", "remount,bind,ro", folder);
        return mounted;
    }

    /// <summary>Lazily: a process may have opened files by it.</summary>
    public async ValueTask DisposeAsync() => await RunAsync("umount", "--lazy", folder);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, errors);
    }
}
