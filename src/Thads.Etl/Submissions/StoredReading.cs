using Microsoft.EntityFrameworkCore;
using Thads.Etl.Validation;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Rows;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Submissions;

/// <summary>Reads a stored submission again from its bytes.</summary>
internal static class StoredReading
{
    public static async Task<FormReading?> ReadAsync(
        WarehouseContext context,
        WorkbookPipeline pipeline,
        FindingCatalog catalog,
        ReferenceData reference,
        Submission submission,
        CancellationToken cancellationToken
    )
    {
        var bytes = await context
            .SubmissionContents.Where(content => content.ContentHash == submission.ContentHash)
            .Select(content => content.Bytes)
            .SingleAsync(cancellationToken);
        var declared = new DeclaredTarget(
            submission.DeclaredFormCode,
            submission.DeclaredOfficeCode,
            submission.DeclaredPeriodKey
        );
        var file = new StoredFile(submission.FileName, bytes, declared);
        return pipeline.Read(file, reference, new FindingCollector(catalog), cancellationToken);
    }
}
