using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Workbooks.Reading;

namespace Thads.Etl.Tests.Workbooks.Reading;

internal sealed class ReadAheadPassTests
{
    /// <summary>More than wait to be taken at any time, and no whole number of batches.</summary>
    private const int Many = 9_999;

    [TestCase(0)]
    [TestCase(3)]
    [TestCase(512)]
    [TestCase(513)]
    [TestCase(768)]
    [TestCase(Many)]
    public void Yields_the_rows_of_every_sheet_in_their_order(int rows)
    {
        using var pass = new ReadAheadPass(new CountingPass(rows, rows + 1));
        var read = new List<int>();
        while (pass.NextSheet(default))
        {
            read.Add(pass.Rows(default).Select((row, index) => row.Number - index).Count(offset => offset == 1));
            Assert.That(pass.NextRow(), Is.Null);
        }
        Assert.That(read, Is.EqualTo(new[] { rows, rows + 1 }));
    }

    [TestCase(100)]
    [TestCase(700)]
    [TestCase(Many)]
    public void What_goes_wrong_is_thrown_after_the_rows_before_it(int rows)
    {
        using var pass = new ReadAheadPass(new CountingPass(Many + 1) { FailsAfter = rows });
        pass.NextSheet(default);
        var read = 0;
        var thrown = Assert.Throws<UnreadableWorkbookException>(() =>
        {
            foreach (var _ in pass.Rows(default))
            {
                read++;
            }
        });
        Assert.That(thrown?.Code, Is.EqualTo(FindingCodes.WorkbookDamaged));
        Assert.That(read, Is.EqualTo(rows));
    }

    [Test]
    public void A_sheet_left_in_its_middle_is_not_read_on()
    {
        var inner = new CountingPass(1_000_000, 2);
        using var pass = new ReadAheadPass(inner);
        pass.NextSheet(default);
        Assert.That(pass.Rows(default).Take(1_000).Count(), Is.EqualTo(1_000));
        Assert.That(pass.NextSheet(default));
        Assert.That(inner.Most, Is.LessThan(10_000), "only some rows wait");
        Assert.That(pass.Rows(default).Select(row => row.Number), Is.EqualTo([1, 2]));
    }

    [Test]
    public void What_goes_wrong_in_rows_that_nobody_asks_for_is_nobody_s_concern()
    {
        var inner = new CountingPass(Many, 2) { FailsAfter = 800 };
        using (var pass = new ReadAheadPass(inner))
        {
            pass.NextSheet(default);
            Assert.That(pass.Rows(default).Take(600).Count(), Is.EqualTo(600));
        }
        Assert.That(inner.IsDisposed);
    }

    /// <summary>Sheets of so many rows, which are told by their number alone; one thread at a time may use it.</summary>
    private sealed class CountingPass(params int[] rows) : WorkbookPass
    {
        private int sheet = -1;
        private int row;
        private int users;

        public int? FailsAfter { get; init; }
        public int Most { get; private set; }
        public bool IsDisposed { get; private set; }

        public override SheetInfo Sheet { get; } = new("1", IsHidden: false, Merges: [], HiddenColumns: []);

        public override bool NextSheet(CancellationToken cancellationToken) =>
            Alone(() =>
            {
                row = 0;
                return ++sheet < rows.Length;
            });

        public override SheetRow? NextRow() =>
            Alone(() =>
            {
                if (row == FailsAfter)
                {
                    throw new UnreadableWorkbookException(FindingCodes.WorkbookDamaged, "1");
                }
                Most = Math.Max(Most, row);
                return row == rows[sheet] ? null : new SheetRow(++row, []);
            });

        public override void Dispose() => IsDisposed = Alone(() => true);

        private T Alone<T>(Func<T> use)
        {
            Assert.That(Interlocked.Increment(ref users), Is.EqualTo(1));
            try
            {
                return use();
            }
            finally
            {
                Interlocked.Decrement(ref users);
            }
        }
    }
}
