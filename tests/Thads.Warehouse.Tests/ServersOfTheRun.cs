using Thads.Testing;

/// <summary>Stops what the tests of this assembly have started.</summary>
[SetUpFixture]
public sealed class ServersOfTheRun
{
    [OneTimeTearDown]
    public void Stop() => PostgreSqlServer.Stop();
}
