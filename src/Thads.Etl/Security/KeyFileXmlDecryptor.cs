using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Thads.Etl.Security;

/// <summary>Undoes <see cref="KeyFileXmlEncryptor"/>. Each stored key names this class, which ASP.NET Core makes by itself.</summary>
internal sealed class KeyFileXmlDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(
            services.GetRequiredService<ProtectionKeys>().Unprotect(KeyFileXmlEncryptor.Purpose, encryptedElement.Value)
        );
}
