namespace Thads.Etl.Portal.Admin;

/// <summary>Names the texts of the administration pages.</summary>
public sealed class AdminText;
