namespace Thads.Warehouse.Offices;

/// <summary>What keeps a file from being loaded, for the one who wrote it.</summary>
/// <param name="Line">The line of the file, from 1 (the header); 0 for the whole file.</param>
/// <param name="Column">The column's name; empty where the line as a whole is meant.</param>
/// <param name="Message">What is wrong and what to write instead.</param>
public sealed record TableError(int Line, string Column, string Message);
