namespace Thads.Etl.Reports.Briefs;

/// <summary>Names the texts of briefs: Vietnamese by default, English beside it.</summary>
public sealed class BriefText;
