using Thads.Benchmarks;

// Each line is a ratio against a floor that is measured in the same run: these are what to compare between machines, not seconds.
var rows = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 100_000;
using var bench = await Bench.StartAsync();
bench.Register(100_000);
bench.Read(rows);
bench.Annotate(rows: 65_000, findings: 5_000);
