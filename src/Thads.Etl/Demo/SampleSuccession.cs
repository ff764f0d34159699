using Thads.Warehouse.Audit;
using Thads.Warehouse.Offices;

namespace Thads.Etl.Demo;

/// <summary>
/// The demo's reorganisation of 2025-07-01: that districts were abolished then is real, the four offices that succeed the ten are made up
/// and say so.
/// </summary>
internal static class SampleSuccession
{
    /// <summary>Loads offices and successions as the verbs do; where they are there already, nothing changes.</summary>
    /// <exception cref="InvalidOperationException">The demo's own files are refused.</exception>
    public static async Task LoadAsync(
        OfficeRegister register,
        DateOnly today,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        Expect(await register.LoadOfficesAsync(Read("offices-since-2025.csv"), actor, cancellationToken));
        Expect(await register.LoadSuccessionAsync(Read("office-succession.csv"), today, actor, cancellationToken));
    }

    private static void Expect(OfficeChanges changes)
    {
        if (!changes.IsLoaded)
        {
            throw new InvalidOperationException($"The demo's own offices are refused: {changes.Errors[0]}");
        }
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(SampleSuccession).Assembly.GetManifestResourceStream($"demo/{name}")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
