using Thads.Warehouse.Audit;

namespace Thads.Etl.Cli;

/// <summary>Who a command is run by: the operating system's user. The command line belongs to no office.</summary>
internal static class CommandActor
{
    public static Actor Current { get; } = new($"cli:{Environment.UserName}");
}
