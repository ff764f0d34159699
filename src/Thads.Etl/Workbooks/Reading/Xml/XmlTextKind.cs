namespace Thads.Etl.Workbooks.Reading.Xml;

/// <summary>Where a text stands: it says what the rules of that place make of it.</summary>
internal enum XmlTextKind : byte
{
    /// <summary>Between tags.</summary>
    Text,

    /// <summary>Between tags, with nothing in it that refers to anything.</summary>
    Cdata,

    /// <summary>In the quotes of an attribute.</summary>
    Attribute,
}
