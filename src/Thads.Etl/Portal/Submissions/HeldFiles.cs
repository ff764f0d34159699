using System.Security.Cryptography;

namespace Thads.Etl.Portal.Submissions;

/// <summary>
/// Keeps what somebody has checked for a short time, so that it can be sent without choosing it again: the very bytes that were checked. In
/// this process's memory, for that account alone, and no more than fits; what is not there any more is chosen again. Never written anywhere.
/// </summary>
public sealed class HeldFiles(TimeProvider clock)
{
    /// <summary>How long a checked workbook is kept.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(15);

    /// <summary>So much of one account's is kept; older ones give way.</summary>
    public const long MostBytesOfAccount = 64L * 1024 * 1024;

    /// <summary>So much is kept in all.</summary>
    public const long MostBytes = 256L * 1024 * 1024;

    private const int TokenBytes = 16;
    private readonly Lock gate = new();
    private readonly LinkedList<Entry> entries = new();

    /// <summary>Keeps a workbook.</summary>
    /// <returns>What it is asked for by; null where it is too large to be kept.</returns>
    public string? Keep(string account, HeldFile file)
    {
        if (file.Bytes.Length > MostBytesOfAccount)
        {
            return null;
        }
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        lock (gate)
        {
            Forget(clock.GetUtcNow());
            Shrink(MostBytesOfAccount - file.Bytes.Length, entry => entry.Account == account);
            Shrink(MostBytes - file.Bytes.Length, _ => true);
            entries.AddLast(new Entry(token, account, file, clock.GetUtcNow()));
        }
        return token;
    }

    /// <summary>Takes a workbook out: it is sent once.</summary>
    /// <returns>Null where it is kept no longer, or is another account's.</returns>
    public HeldFile? Take(string account, string token)
    {
        lock (gate)
        {
            Forget(clock.GetUtcNow());
            for (var node = entries.First; node is not null; node = node.Next)
            {
                if (node.Value.Token == token && node.Value.Account == account)
                {
                    entries.Remove(node);
                    return node.Value.File;
                }
            }
        }
        return null;
    }

    private void Forget(DateTimeOffset now) => Remove(entry => now - entry.At > KeptFor);

    /// <summary>Lets the oldest of some go until they are no larger together.</summary>
    private void Shrink(long most, Func<Entry, bool> isOfThem)
    {
        var size = entries.Where(isOfThem).Sum(entry => (long)entry.File.Bytes.Length);
        Remove(entry =>
        {
            if (size <= most || !isOfThem(entry))
            {
                return false;
            }
            size -= entry.File.Bytes.Length;
            return true;
        });
    }

    private void Remove(Func<Entry, bool> isGone)
    {
        for (var node = entries.First; node is not null; )
        {
            var next = node.Next;
            if (isGone(node.Value))
            {
                entries.Remove(node);
            }
            node = next;
        }
    }

    private sealed record Entry(string Token, string Account, HeldFile File, DateTimeOffset At);
}
