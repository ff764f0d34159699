namespace Thads.Etl.Portal.Layout;

/// <summary>What the province's department is called, as its own register of offices says: it stands over every page.</summary>
public sealed class DepartmentName(OfficeDirectory offices, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private volatile Known? known;

    /// <summary>As it was last read; null where it never was.</summary>
    public string? Last => known?.Name;

    /// <returns>Null while there is no department.</returns>
    public async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (known is not { } last || now - last.At > Kept)
        {
            var all = await offices.ReadAsync(cancellationToken);
            // The one of today, or the one that was last while nobody has loaded its successor.
            var department = all
                .Values.Where(office => office.Level == "province")
                .OrderByDescending(office => office.ValidTo ?? DateOnly.MaxValue)
                .FirstOrDefault();
            known = last = new Known(department?.OfficeName, now);
        }
        return last.Name;
    }

    private sealed record Known(string? Name, DateTimeOffset At);
}
