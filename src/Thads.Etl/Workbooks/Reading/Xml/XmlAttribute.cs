namespace Thads.Etl.Workbooks.Reading.Xml;

/// <summary>Where an attribute of the tag that was read last stands in the buffer.</summary>
/// <param name="NameStart">Its name, with a prefix if it has one.</param>
/// <param name="ValueStart">Its value without the quotes.</param>
/// <param name="IsPlain">Whether the value is what it says: no references in it, no line breaks or tabs.</param>
internal readonly record struct XmlAttribute(
    int NameStart,
    int NameLength,
    int ValueStart,
    int ValueLength,
    bool IsPlain
);
