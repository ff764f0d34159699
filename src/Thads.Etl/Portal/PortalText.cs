namespace Thads.Etl.Portal;

/// <summary>Names the resource file of the portal's texts: Vietnamese by default, English beside it.</summary>
public sealed class PortalText;
