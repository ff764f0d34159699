using Thads.Warehouse.Providers.SqlServer;

namespace Thads.Warehouse.Tests;

/// <summary>Which errors of SQL Server are tried again, decided on their number and severity.</summary>
public sealed class SqlServerFaultsTests
{
    private const byte ByStatement = 16;

    [Test]
    public void What_may_pass_is_tried_again(
        [Values(
            0, // a connection that was lost, on Linux
            -1,
            -2,
            2,
            20,
            53,
            64,
            121,
            233,
            258,
            701,
            802,
            922,
            1101,
            1105,
            1204,
            1205,
            1222,
            3960,
            3961,
            4060,
            8645,
            9002,
            10053,
            10054,
            10060,
            10061,
            11001,
            17142,
            40197,
            40501,
            40613,
            49918,
            49919,
            49920,
            SqlServerFaults.LockNotTaken
        )]
            int number
    ) => Assert.That(SqlServerFaults.IsTransient(number, ByStatement, "words"), Is.True);

    [TestCase(102, Description = "wrong syntax")]
    [TestCase(207, Description = "no such column")]
    [TestCase(208, Description = "no such table")]
    [TestCase(229, Description = "no right")]
    [TestCase(515, Description = "null where none may be")]
    [TestCase(547, Description = "a foreign key")]
    [TestCase(2627, Description = "a duplicate")]
    [TestCase(18456, Description = "a wrong password")]
    [TestCase(SqlServerFaults.LockRefused, Description = "a lock that was asked for wrongly")]
    public void What_stays_is_not(int number) =>
        Assert.That(SqlServerFaults.IsTransient(number, ByStatement, "words"), Is.False);

    [TestCase(20, true)]
    [TestCase(24, true)]
    [TestCase(19, false)]
    public void Whatever_closed_the_connection_may_pass(byte severity, bool isTransient) =>
        Assert.That(SqlServerFaults.IsTransient(12_345, severity, "words"), Is.EqualTo(isTransient));

    [TestCase(2601, "Cannot insert duplicate key row in object 'etl.load_lock'", true)]
    [TestCase(2627, "Violation of PRIMARY KEY constraint in object 'etl.key_sequence'", true)]
    [TestCase(2627, "Violation of PRIMARY KEY constraint in object 'etl.submission'", false)]
    public void Two_who_made_the_same_row_to_lock_try_again(int number, string message, bool isTransient) =>
        Assert.That(SqlServerFaults.IsTransient(number, 14, message), Is.EqualTo(isTransient));
}
