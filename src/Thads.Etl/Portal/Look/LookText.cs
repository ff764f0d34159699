namespace Thads.Etl.Portal.Look;

/// <summary>Names the texts of the style page.</summary>
public sealed class LookText;
