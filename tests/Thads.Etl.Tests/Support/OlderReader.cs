using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Rebuild;

namespace Thads.Etl.Tests.Support;

/// <summary>A reader of an earlier version, which read some cells differently: what was accepted by it is in the log and the warehouse.</summary>
internal static class OlderReader
{
    /// <summary>Makes the acceptance of a submission what the earlier reader had made of it, and the warehouse with it.</summary>
    /// <param name="hub">The warehouse.</param>
    /// <param name="submissionId">The submission.</param>
    /// <param name="read">What it read in place of something else: parts of the rows' JSON.</param>
    public static async Task AcceptedAsync(this TestHub hub, int submissionId, Func<string, string> read)
    {
        await using (var context = hub.Context())
        {
            var reading = await context.SubmissionReadings.SingleAsync(r => r.SubmissionId == submissionId);
            var before = Decompress(reading.Rows);
            var after = read(before);
            Assert.That(after, Is.Not.EqualTo(before));
            (reading.Rows, reading.Reader) = (Compress(after), "older");
            reading.RowsHash = RecordedReading.HashOf(reading.Rows);
            await context.SaveChangesAsync();
            await context.BuildStamps.ExecuteUpdateAsync(set => set.SetProperty(stamp => stamp.Reader, "older"));
        }
        await hub.Get<WarehouseRebuilder>().RebuildAsync(null, default);
    }

    private static string Decompress(byte[] bytes)
    {
        using var json = new StreamReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress));
        return json.ReadToEnd();
    }

    private static byte[] Compress(string text)
    {
        using var bytes = new MemoryStream();
        using (var json = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            json.Write(Encoding.UTF8.GetBytes(text));
        }
        return bytes.ToArray();
    }
}
