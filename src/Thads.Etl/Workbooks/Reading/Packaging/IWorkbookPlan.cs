using Thads.Etl.Workbooks.Inspection;

namespace Thads.Etl.Workbooks.Reading.Packaging;

/// <summary>What the main part of a workbook says of the whole of it.</summary>
internal interface IWorkbookPlan
{
    /// <summary>What our own template says of itself.</summary>
    TemplateStamp Stamp { get; }

    bool HasMacros { get; }

    bool HasExternalLinks { get; }
}
