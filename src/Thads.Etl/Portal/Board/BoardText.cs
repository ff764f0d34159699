namespace Thads.Etl.Portal.Board;

/// <summary>Names the texts of the progress board and of reviews.</summary>
public sealed class BoardText;
