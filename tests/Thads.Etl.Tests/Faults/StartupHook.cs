using System.Diagnostics;
using Thads.Etl.Tests.Faults;

/// <summary>
/// Runs before the product's own code in a process whose <c>DOTNET_STARTUP_HOOKS</c> names the assembly of these tests; .NET asks for a class of
/// this name outside of every namespace. So a real process dies at a step of its own, and the product knows nothing of it.
/// </summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(KilledAt.Variable) is not { Length: > 0 } moment)
        {
            return;
        }
        var killed = new KilledAt(moment, Environment.GetEnvironmentVariable(KilledAt.Armed));
        ActivitySource.AddActivityListener(
            new ActivityListener
            {
                ShouldListenTo = source => source.Name == "Thads",
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
                ActivityStarted = activity => killed.Passed(activity.OperationName),
                ActivityStopped = activity => killed.Passed($"{activity.OperationName} ended"),
            }
        );
    }
}
