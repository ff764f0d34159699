using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Thads.Etl.Security;

/// <summary>Encrypts the keys that cookies are protected with, before they go into the database.</summary>
internal sealed class KeyFileXmlEncryptor(ProtectionKeys keys) : IXmlEncryptor
{
    public const string Purpose = "data-protection";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(
            new XElement("encrypted", keys.Protect(Purpose, plaintextElement.ToString(SaveOptions.DisableFormatting))),
            typeof(KeyFileXmlDecryptor)
        );
}
