namespace Thads.Etl.Portal.Notices;

/// <summary>Names the texts of the pages of notices.</summary>
public sealed class NoticesText;
