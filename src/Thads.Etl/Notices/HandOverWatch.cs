using MailKit;

namespace Thads.Etl.Notices;

/// <summary>
/// Sees whether the handing over of a letter has begun: what breaks off before it can be sent again, what breaks off after it may have
/// arrived. Nothing of what is said is kept.
/// </summary>
internal sealed class HandOverWatch : IProtocolLogger
{
    public IAuthenticationSecretDetector? AuthenticationSecretDetector { get; set; }

    /// <summary>Whether it has, since it was last set back.</summary>
    public bool HasBegun { get; set; }

    public void LogClient(byte[] buffer, int offset, int count)
    {
        var said = buffer.AsSpan(offset, count);
        HasBegun |= said.StartsWith("DATA\r\n"u8) || said.StartsWith("BDAT "u8);
    }

    public void LogServer(byte[] buffer, int offset, int count) { }

    public void LogConnect(Uri uri) { }

    public void Dispose() { }
}
