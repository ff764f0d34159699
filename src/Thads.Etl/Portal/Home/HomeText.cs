namespace Thads.Etl.Portal.Home;

/// <summary>Names the texts of the first pages.</summary>
public sealed class HomeText;
