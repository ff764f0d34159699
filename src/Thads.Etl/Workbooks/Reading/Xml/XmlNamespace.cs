namespace Thads.Etl.Workbooks.Reading.Xml;

/// <summary>The namespaces that are known; transitional and strict ones are the same to us.</summary>
internal enum XmlNamespace : byte
{
    /// <summary>No namespace.</summary>
    None,

    /// <summary>Any other.</summary>
    Other,

    /// <summary>SpreadsheetML.</summary>
    Main,

    /// <summary>Relationships as documents refer to them: <c>r:id</c>.</summary>
    OfficeRelationships,

    /// <summary>The package's own table of relationships.</summary>
    PackageRelationships,

    /// <summary>The package's table of content types.</summary>
    ContentTypes,

    /// <summary>Markup compatibility: <c>mc:AlternateContent</c>.</summary>
    Compatibility,
}
