using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Dimensions;

/// <summary>
/// A member that the submissions themselves report, one row for each combination of attributes it was reported with (type 2). The key is
/// derived from office, code and attributes, so that it is the same in whatever order submissions arrive and after every rebuild.
/// </summary>
[PrimaryKey(nameof(Key))]
[Index(nameof(OfficeCode), nameof(Code))]
public abstract class ReportedMember
{
    private const int KeyBits = 53;

    /// <summary>
    /// The first 53 bits of SHA-256 over office, code and attributes; 0 is the unknown member. A double, which ODBC, Power BI and
    /// JavaScript make of a 64-bit integer, holds 53 bits exactly.
    /// </summary>
    public abstract long Key { get; set; }

    /// <summary>The office that reports the member; with <see cref="Code"/> the durable key.</summary>
    public string OfficeCode { get; set; } = "";
    public abstract string Code { get; set; }

    /// <summary>Names this version for people.</summary>
    public string VersionLabel { get; set; } = "";

    /// <summary>The end of the first period in which it was reported with these attributes.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>The end of the last such period; null on the newest version.</summary>
    public DateOnly? ValidTo { get; set; }
    public bool IsCurrent { get; set; }

    /// <summary>Sets the key; called once all other attributes are set.</summary>
    protected void Identify(params ReadOnlySpan<string> attributes)
    {
        var natural = new StringBuilder(OfficeCode).Append('\u001f').Append(Code);
        foreach (var attribute in attributes)
        {
            natural.Append('\u001f').Append(attribute);
        }
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(natural.ToString()), hash);
        Key = (long)(BinaryPrimitives.ReadUInt64BigEndian(hash) >> (64 - KeyBits));
    }
}
