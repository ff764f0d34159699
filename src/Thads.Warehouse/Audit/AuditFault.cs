namespace Thads.Warehouse.Audit;

/// <summary>What is wrong with the first event that does not fit. Each has a sentence in the portal's resources, after <c>Fault.</c>.</summary>
public enum AuditFault
{
    /// <summary>It is not there: it was deleted, or cut off with all after it.</summary>
    Missing,

    /// <summary>It, or the one before it, is not what was signed: it was changed, or written without the key.</summary>
    Changed,

    /// <summary>It names a key that is not in the file of keys: it was written elsewhere, or forged, or the file is not the right one.</summary>
    UnknownKey,

    /// <summary>It is signed with a key that had been replaced by then.</summary>
    ReplacedKey,

    /// <summary>It is signed, but was another when the trail's head was noted.</summary>
    NotAsNoted,
}
