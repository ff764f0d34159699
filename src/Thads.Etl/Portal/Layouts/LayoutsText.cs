namespace Thads.Etl.Portal.Layouts;

/// <summary>Names the texts of the pages about layouts.</summary>
public sealed class LayoutsText;
