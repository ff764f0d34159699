using Thads.Etl.Tests.Support;

namespace Thads.Etl.Tests.Workbooks;

/// <summary>Valid workbooks damaged at random: each is read or refused by a finding, and never an exception.</summary>
public sealed class MutationTests
{
    private static readonly object?[] Values =
    [
        null,
        "",
        "abc",
        "-",
        "x",
        -1,
        1e300,
        "1,234",
        "=1+1",
        "Tổng số",
        "Chủ động",
        "Dân sự",
        "Mới thụ lý",
        "(1)",
        12,
        0.5,
    ];

    [TestCase(300)]
    public async Task Cells_and_bytes_changed_at_random_are_read_or_refused(int files)
    {
        await using var hub = await TestHub.StartAsync();
        var random = new Random(20200930);
        byte[][] golden =
        [
            hub.Variant("VP-244", 2016, 12, 0),
            hub.Sample("VP-246", "NSNN", 2020, 7),
            hub.Sample("VP-26", "CHI-TIEU", 2018),
        ];
        for (var file = 0; file < files; file++)
        {
            var workbook = golden[file % golden.Length];
            workbook = file % 2 == 0 ? ChangeBytes(workbook, random) : ChangeCells(workbook, random);
            var (reading, findings) = hub.Read(workbook);
            Assert.That(reading is not null || findings.Count > 0, Is.True, $"file {file}");
        }
    }

    private static byte[] ChangeBytes(byte[] workbook, Random random)
    {
        var changed = workbook.ToArray();
        for (var i = random.Next(1, 20); i > 0; i--)
        {
            changed[random.Next(changed.Length)] = (byte)random.Next(256);
        }
        return random.Next(4) == 0 ? changed[..random.Next(changed.Length)] : changed;
    }

    private static byte[] ChangeCells(byte[] workbook, Random random)
    {
        for (var i = random.Next(1, 8); i > 0; i--)
        {
            var address = Etl.Workbooks.CellAddress.Of(random.Next(1, 32), random.Next(0, 20));
            workbook = workbook.Set(address, Values[random.Next(Values.Length)]);
        }
        return workbook;
    }
}
