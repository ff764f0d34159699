using System.Security.Cryptography;
using System.Text;

namespace Thads.Warehouse.Views;

/// <summary>Tells whether something in the database was made from the text that this build has.</summary>
internal static class ContentHash
{
    /// <returns>SHA-256 of the text, in lower-case hexadecimal.</returns>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
