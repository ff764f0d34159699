namespace Thads.Etl.Portal.Docs;

/// <summary>The texts of the page of help.</summary>
public sealed class HelpText;
