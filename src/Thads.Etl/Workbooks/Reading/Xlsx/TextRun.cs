namespace Thads.Etl.Workbooks.Reading.Xlsx;

/// <summary>A part of a cell's text that is written in one way.</summary>
/// <param name="Text">As it stands in the file.</param>
/// <param name="Font">Its own font; what it does not say is as in the cell.</param>
internal readonly record struct TextRun(string Text, Font Font);
