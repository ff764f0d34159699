namespace Thads.Etl.Notices;

/// <summary>A notice in words.</summary>
/// <param name="Title">One line.</param>
/// <param name="Lines">What it says, a paragraph each.</param>
/// <param name="Page">The page of the portal that it leads to, without a slash before.</param>
public sealed record NoticeSentence(string Title, IReadOnlyList<string> Lines, string Page);
