namespace Thads.Etl.Reports;

/// <summary>A cell of a report that says something else than it should, or than it would now.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Cell">Its address.</param>
/// <param name="Found">What it says; empty where nothing stands there.</param>
/// <param name="Expected">What it should say, or would say now.</param>
public sealed record CellChange(string Sheet, string Cell, string Found, string Expected);
