using Thads.Benchmarks;
using Thads.Testing;
using Thads.Warehouse.Providers;

// Each line is a ratio against a floor that is measured in the same run: these are what to compare between machines, not seconds.
// Arguments choose among "reading", "causes", "plausibility", "loading" and "marts"; without any, all are measured.
// "plausibility PROVINCES SEED DRAWS" takes others than those whose figures are told: what is set is tried on those from 7 on.
// "foreign FOLDER [OUTPUT]" puts files of other projects' tests through everything, and leaves what comes back in OUTPUT.
// "causes FORM SLIPS" tells each trial of a form, or of a register of so many cases, whose cells were not found, with what was told instead.
// "cells FOLDER OUTPUT" writes every cell of workbooks as we read them, for another program to compare.
// "rewritten FOLDER" reads right workbooks as other programs rewrite them, and says which of them read otherwise and are not told.
if (args is ["peak", var path])
{
    using var alone = await Bench.StartAsync(Directory.GetParent(path));
    alone.Peak(path);
    return;
}
if (args is ["foreign", var corpora, ..])
{
    using var foreign = await Bench.StartAsync();
    foreign.Foreign(corpora, args.Length > 2 ? args[2] : null);
    return;
}
if (args is ["rewritten", var habits])
{
    using var rewritten = await Bench.StartAsync();
    rewritten.Rewritten(habits);
    return;
}
if (args is ["plausibility", var provinces, var first, var draws])
{
    PlausibilityBench.Run(Number(provinces), Number(first), Number(draws));
    return;
}
if (args is ["causes", var form, var slips])
{
    await CauseBench.MissesAsync(form, Number(slips), trials: 60, seed: 7);
    return;
}
if (args is ["cells", var workbooks, var cells])
{
    using var dump = await Bench.StartAsync();
    dump.Cells(workbooks, cells);
    return;
}
static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
bool IsWanted(string part) => args.Length == 0 || args.Contains(part);
try
{
    if (IsWanted("reading"))
    {
        using var bench = await Bench.StartAsync();
        bench.Register(100_000);
        bench.Read(100_000);
        bench.Annotate(rows: 65_000, findings: 5_000);
    }
    if (IsWanted("causes"))
    {
        await CauseBench.RunAsync(trials: 300, seed: 7);
    }
    if (IsWanted("plausibility"))
    {
        PlausibilityBench.Run(provinces: 3, seed: 201, draws: 99);
    }
    if (IsWanted("loading"))
    {
        await BulkBench.RunAsync(DatabaseEngine.Sqlite, 1_000_000);
        await BulkBench.RunAsync(DatabaseEngine.PostgreSql, 1_000_000);
    }
    if (IsWanted("marts"))
    {
        await MartBench.RunAsync(10_000_000);
    }
}
finally
{
    PostgreSqlServer.Stop();
}
