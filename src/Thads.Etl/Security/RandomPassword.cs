using System.Security.Cryptography;

namespace Thads.Etl.Security;

/// <summary>Passwords that are read out or typed off a screen once: no letters that look alike.</summary>
internal static class RandomPassword
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Digits = "23456789";
    private const int Groups = 4;

    /// <returns>Four groups such as <c>Kd7f-</c>: over 80 random bits.</returns>
    public static string Next() =>
        string.Join(
            '-',
            Enumerable
                .Range(0, Groups)
                .Select(_ => RandomNumberGenerator.GetString(Letters, 3) + RandomNumberGenerator.GetString(Digits, 1))
        );
}
