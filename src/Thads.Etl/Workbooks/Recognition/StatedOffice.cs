namespace Thads.Etl.Workbooks.Recognition;

/// <summary>What may be the name of the reporting office.</summary>
/// <param name="Name">As printed, on one line.</param>
/// <param name="Cell">Where it begins.</param>
/// <param name="IsSaidToBe">Whether the label leaves no doubt that an office is named, as "Đơn vị:" alone does not.</param>
internal sealed record StatedOffice(string Name, string Cell, bool IsSaidToBe);
