using Thads.Warehouse.Files;

namespace Thads.Warehouse.Audit;

/// <summary>
/// The keys that events are signed with. Whoever can write to the database but does not have them can sign nothing. They are made with
/// the first event; every machine that writes into the same trail needs the same file.
/// </summary>
public sealed class AuditKeys(KeyFile file)
{
    private volatile IReadOnlyList<SecretKey>? keys;

    public string File => file.Path;

    /// <summary>The keys, the oldest first, as the file now holds them; none where it is not there.</summary>
    /// <exception cref="KeyFileException">The file cannot be read.</exception>
    public IReadOnlyList<SecretKey> Read() => file.Exists ? file.Read() : [];

    /// <summary>The key to sign the next event with.</summary>
    /// <param name="previousKeyId">The key of the event before; null when there is none.</param>
    /// <exception cref="KeyFileException">A trail that was begun is to go on, and the file is not there.</exception>
    public SecretKey Next(string? previousKeyId)
    {
        if (keys is null && previousKeyId is null && !file.Exists)
        {
            file.Create();
        }
        // Another key than ours was used last: somebody has added one meanwhile.
        if (keys is not { } known || (previousKeyId is not null && known[^1].Id != previousKeyId))
        {
            keys = known = file.Exists ? file.Read() : throw Lacks(previousKeyId!);
        }
        return known[^1];
    }

    /// <summary>Insists that the trail can go on, before anybody has to wait for it.</summary>
    /// <exception cref="KeyFileException">The key of the last event is not here.</exception>
    public void Demand(string lastKeyId)
    {
        if (!Read().Any(key => key.Id == lastKeyId))
        {
            throw Lacks(lastKeyId);
        }
    }

    /// <summary>Adds a key, which signs from the next event on.</summary>
    public void Add() => file.Add();

    private KeyFileException Lacks(string keyId) =>
        new(
            $"The audit trail was last signed with key {keyId}, which {file.Path} does not hold. Copy the file from where the trail was written until now, or name it in Thads:Audit:KeyFile. If it is lost: `audit rotate` goes on with a new key, and no event before can be checked."
        );
}
