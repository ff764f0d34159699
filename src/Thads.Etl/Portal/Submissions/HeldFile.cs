using Thads.Etl.Workbooks.Inspection;

namespace Thads.Etl.Portal.Submissions;

/// <summary>A workbook that was checked and may be sent as it is.</summary>
public sealed record HeldFile(string Name, byte[] Bytes, DeclaredTarget Declared);
