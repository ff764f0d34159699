using System.Security.Cryptography;
using System.Text;

namespace Thads.Warehouse.Documentation.PowerBi;

/// <summary>Identifiers of the model's objects: the same in every generation, so that reports keep what they are bound to.</summary>
internal static class LineageTag
{
    /// <param name="path">What names the object, such as <c>table/dim_date/column/date_key</c>.</param>
    public static string Of(string path)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"thads/{path}"))[..16];
        // RFC 9562: version 8, of one's own making.
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("D");
    }
}
