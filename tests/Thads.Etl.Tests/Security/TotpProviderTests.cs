using OtpNet;

namespace Thads.Etl.Tests.Security;

/// <summary>Codes are those of the standard that every authenticator app keeps to.</summary>
public sealed class TotpProviderTests
{
    /// <summary>RFC 6238, appendix B: the last six of its eight digits.</summary>
    [TestCase(59L, "287082")]
    [TestCase(1_111_111_109L, "081804")]
    [TestCase(2_000_000_000L, "279037")]
    public void Codes_are_those_of_RFC_6238(long seconds, string expected) =>
        Assert.That(
            new Totp("12345678901234567890"u8.ToArray()).ComputeTotp(DateTime.UnixEpoch.AddSeconds(seconds)),
            Is.EqualTo(expected)
        );
}
