using System.Globalization;
using Thads.Etl.Findings;
using Thads.Etl.Submissions;
using Thads.Etl.Workbooks.Inspection;
using Thads.Warehouse.Reference;

namespace Thads.Benchmarks;

/// <summary>
/// Right workbooks as offices rewrite them with other programs: a folder "golden" of the right ones, and one folder for each habit with the
/// same names, of whatever type. Each says the same figures, or is told; what does neither is silently wrong.
/// </summary>
internal sealed class RewrittenFiles(WorkbookPipeline pipeline, FindingCatalog catalog, ReferenceData reference)
{
    private const string Golden = "golden";

    public void Run(string folder)
    {
        var golden = Directory
            .GetFiles(Path.Combine(folder, Golden))
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), path => Read(path));
        foreach (var (name, outcome) in golden.Where(file => file.Value.Figures is null || file.Value.IsTold))
        {
            throw new InvalidOperationException($"{name}: {outcome.Codes}");
        }
        var (equal, told, silent) = (0, 0, 0);
        foreach (var habit in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
        {
            if (Path.GetFileName(habit) == Golden)
            {
                continue;
            }
            var outcomes = Directory
                .GetFiles(habit)
                .Order(StringComparer.Ordinal)
                .Select(path =>
                {
                    var form = Path.GetFileNameWithoutExtension(path);
                    var outcome = Read(path);
                    return (Form: form, outcome.Codes, outcome.IsTold, Same: outcome.Figures == golden[form].Figures);
                })
                .ToList();
            var wrong = outcomes.Where(outcome => !outcome.Same && !outcome.IsTold).ToList();
            equal += outcomes.Count(outcome => outcome.Same);
            told += outcomes.Count(outcome => !outcome.Same && outcome.IsTold);
            silent += wrong.Count;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Path.GetFileName(habit)}: {outcomes.Count(outcome => outcome.Same)} of {outcomes.Count} equal{Tell("equal, and told", outcomes.Where(o => o.Same && o.Codes.Length > 0))}{Tell("told", outcomes.Where(o => !o.Same && o.IsTold))}{Tell("SILENTLY WRONG", wrong)}"
                )
            );
        }
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"all: {equal} with equal figures, {told} told, {silent} silently wrong"
            )
        );
    }

    private static string Tell(string what, IEnumerable<(string Form, string Codes, bool IsTold, bool Same)> outcomes)
    {
        var forms = outcomes
            .GroupBy(outcome => outcome.Codes)
            .Select(codes => $"{string.Join(' ', codes.Select(outcome => outcome.Form))} ({codes.Key})")
            .ToList();
        return forms.Count == 0 ? "" : $"; {what}: {string.Join(", ", forms)}";
    }

    private (string? Figures, string Codes, bool IsTold) Read(string path)
    {
        var findings = new FindingCollector(catalog);
        var file = new StoredFile(Path.GetFileName(path), File.ReadAllBytes(path), DeclaredTarget.Nothing);
        var reading = pipeline.Inspect(file, findings) is { } workbook
            ? pipeline.Read(workbook, reference, findings, default)
            : null;
        var codes = findings.Findings.CountBy(finding => finding.Code).Select(code => $"{code.Key} {code.Value}");
        var isTold = findings.Findings.Any(finding => finding.Severity != Severity.Info);
        var target = reading?.Target is { } its ? $"{its.Office.OfficeCode} {its.Period.PeriodKey} " : "";
        return (reading is null ? null : target + reading.FiguresHash, string.Join(", ", codes), isTold);
    }
}
