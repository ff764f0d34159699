using Thads.Etl.Cli;

return await CommandLine.RunAsync(args);
