using Thads.Etl.Forms;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Model;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Rebuild;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Submissions;

/// <summary>Makes the warehouse ready for work, and says in the log what of it needs somebody's attention.</summary>
public sealed partial class WarehouseStart(
    WarehouseUpgrade upgrade,
    IWarehouseProvider provider,
    FormCatalog forms,
    LayoutRegister layouts,
    ILogger<WarehouseStart> logger
)
{
    /// <exception cref="IncompleteModelException">A form is declared and something that belongs to it is not; nothing was changed.</exception>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        FormPieces.Demand(forms.Forms, context.Model, DataDictionary.Embedded, WarehouseInitializer.FormCodes);
        await upgrade.PrepareAsync(cancellationToken);
        await layouts.ShipAsync(ShippedLayouts.Of(forms), cancellationToken);
        foreach (var problem in await SubmissionProblems.ReadAsync(context, log: null, cancellationToken))
        {
            Damaged(problem.FileName, problem.Reason);
        }
        var open = await SubmissionProblems.OpenReadingsAsync(context, cancellationToken);
        if (open.Count > 0)
        {
            ReadDifferently(open.Count, string.Join(", ", open.Take(10)));
        }
    }

    [LoggerMessage(LogLevel.Error, "{File}: {Reason} Everything else is served.")]
    private partial void Damaged(string file, string reason);

    [LoggerMessage(
        LogLevel.Warning,
        "{Count} workbooks read differently now from what was accepted (submissions {First}…): their figures stay as they are until the province decides. verify --readings lists the cells."
    )]
    private partial void ReadDifferently(int count, string first);
}
