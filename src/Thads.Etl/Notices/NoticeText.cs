namespace Thads.Etl.Notices;

/// <summary>Names the resources with the sentences of notices.</summary>
public sealed class NoticeText;
