namespace Thads.Etl.Workbooks.Reading.Xls;

/// <summary>The stream of bytes that hides the records of an encrypted .xls; the framework has no RC4. It protects nothing here: the key is known.</summary>
internal sealed class Rc4
{
    private readonly byte[] state = new byte[256];
    private byte i;
    private byte j;

    public Rc4(ReadOnlySpan<byte> key)
    {
        for (var at = 0; at < state.Length; at++)
        {
            state[at] = (byte)at;
        }
        var swap = 0;
        for (var at = 0; at < state.Length; at++)
        {
            swap = (swap + state[at] + key[at % key.Length]) & 0xFF;
            (state[at], state[swap]) = (state[swap], state[at]);
        }
    }

    /// <summary>The next byte of the stream.</summary>
    public byte Next()
    {
        i = (byte)((i + 1) & 0xFF);
        j = (byte)((j + state[i]) & 0xFF);
        (state[i], state[j]) = (state[j], state[i]);
        return state[(state[i] + state[j]) & 0xFF];
    }

    public void Apply(Span<byte> bytes)
    {
        for (var at = 0; at < bytes.Length; at++)
        {
            bytes[at] ^= Next();
        }
    }
}
