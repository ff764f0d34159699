using System.Security.Cryptography;
using Thads.Etl.Demo;
using Thads.Etl.Tests.Support;

namespace Thads.Etl.Tests.Demo;

public sealed class SampleSubmissionsTests
{
    [Test]
    public async Task Every_sample_is_valid_by_itself_and_the_same_bytes_each_time()
    {
        await using var hub = await TestHub.StartAsync();
        var count = 0;
        foreach (var sample in hub.Get<SampleSubmissions>().All(hub.Reference))
        {
            var bytes = Write(sample);
            Assert.That(SHA256.HashData(Write(sample)), Is.EqualTo(SHA256.HashData(bytes)), sample.FileName);
            var (reading, findings) = hub.Read(bytes);
            Assert.That(findings, Is.Empty, sample.FileName);
            Assert.That(
                (
                    reading!.Form.Code,
                    reading.Target!.Office.OfficeCode,
                    reading.Target.Period.StatYear,
                    reading.Target.Period.Months
                ),
                Is.EqualTo((sample.FormCode, sample.OfficeCode, sample.StatYear, sample.Months))
            );
            count++;
        }
        Assert.That(count, Is.EqualTo(600));
    }

    private static byte[] Write(SampleSubmission sample)
    {
        using var output = new MemoryStream();
        sample.Write(output);
        return output.ToArray();
    }
}
