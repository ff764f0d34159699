using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model;

namespace Thads.Warehouse.Submissions;

/// <summary>The bytes of stored workbooks, by their hash.</summary>
public static class StoredBytes
{
    /// <summary>The bytes as received; null where they were erased.</summary>
    public static Task<byte[]?> StoredBytesAsync(
        this WarehouseContext context,
        string contentHash,
        CancellationToken cancellationToken
    ) =>
        context
            .SubmissionContents.AsNoTracking()
            .Where(content => content.ContentHash == contentHash)
            .Select(content => content.Bytes)
            .SingleAsync(cancellationToken);

    /// <summary>
    /// Makes whoever would erase the bytes, or send them in again, wait until the context's transaction ends.
    /// </summary>
    /// <returns>Whether there are such bytes.</returns>
    public static async Task<bool> LockBytesAsync(
        this WarehouseContext context,
        string contentHash,
        CancellationToken cancellationToken
    ) =>
        await context
            .SubmissionContents.Where(content => content.ContentHash == contentHash && content.Bytes != null)
            .ExecuteUpdateAsync(
                set => set.SetProperty(content => content.ByteCount, content => content.ByteCount),
                cancellationToken
            ) > 0;
}
