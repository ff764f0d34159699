namespace Thads.Etl.Workbooks.Reading.Xml;

/// <summary>What <see cref="XmlPartReader.Read"/> came to.</summary>
internal enum XmlNode : byte
{
    /// <summary>The end of the part.</summary>
    End,

    /// <summary>A start tag; an empty element's too, and its end follows.</summary>
    Element,

    /// <summary>The end of an element.</summary>
    EndElement,

    /// <summary>Text between tags, or a piece of it if it is long.</summary>
    Text,
}
