using Thads.Etl.Findings;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Rows;

namespace Thads.Etl.Tests.Validation.Causes;

/// <summary>Puts slips into right sheets of every form with identities, and counts how often the cells at fault are found.</summary>
internal sealed class SlipExperiment(TestHub hub)
{
    /// <summary>The forms whose figures follow from one another.</summary>
    public static IReadOnlyList<string> Forms { get; } =
    ["KQ-VIEC", "KQ-TIEN", "CHV-VIEC", "CHV-TIEN", "KNTC", "THA-HC", "NSNN"];

    /// <param name="form">The form.</param>
    /// <param name="slips">How many slips each trial has.</param>
    /// <param name="trials">How many trials.</param>
    /// <param name="seed">Which ones; the same seed gives the same slips.</param>
    public IReadOnlyList<SlipTrial> Run(string form, int slips, int trials, int seed)
    {
        var right = Read(hub.Golden(form));
        var before = form is "KQ-VIEC" or "KQ-TIEN"
            ? Read(hub.Sample(FormSamples.Office, form, FormSamples.Year, 11))
            : null;
        var run = typeof(SlipTrial)
            .GetMethod(nameof(SlipTrial.Run))!
            .MakeGenericMethod(right.GetType().GetGenericArguments());
        return
        [
            .. Enumerable
                .Range(0, trials)
                .Select(trial =>
                    (SlipTrial)
                        run.Invoke(
                            obj: null,
                            [right, before, slips, (seed * 10_007) + trial, hub.Get<FindingCatalog>()]
                        )!
                ),
        ];
    }

    private FormReading Read(byte[] workbook)
    {
        var findings = new FindingCollector(hub.Get<FindingCatalog>());
        var file = new StoredFile("x.xlsx", workbook, new DeclaredTarget(null, null, null));
        return hub.Get<WorkbookPipeline>().Read(file, hub.Reference, findings, default)!;
    }
}
