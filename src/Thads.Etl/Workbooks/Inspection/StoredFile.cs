namespace Thads.Etl.Workbooks.Inspection;

/// <summary>A file as it arrived, with what its sender said it is. It is hostile until inspected.</summary>
public sealed record StoredFile(string FileName, byte[] Bytes, DeclaredTarget Declared);
