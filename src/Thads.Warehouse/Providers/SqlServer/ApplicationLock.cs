namespace Thads.Warehouse.Providers.SqlServer;

/// <summary>
/// The statements that ask for SQL Server's application locks. The procedure says in what it returns, and only there, that a lock was not
/// taken: 0 and above is taken, -1 a time-out, -2 cancelled, -3 a deadlock, -999 a mistake in the asking.
/// </summary>
internal static class ApplicationLock
{
    /// <summary>Waits for the lock that keeps refreshes of the marts apart, and holds it to the end of the transaction.</summary>
    public static string ForRefresh { get; } =
        "declare @taken int;\n"
        + "exec @taken = sp_getapplock @Resource = N'thads_mart_refresh', @LockMode = N'Exclusive', @LockOwner = N'Transaction', @LockTimeout = -1;\n"
        + Refusal;

    /// <summary>Asks for the lock <c>@name</c> of the session without waiting; the one value that it reads is 1 where it was taken.</summary>
    public static string OfSession { get; } =
        "declare @taken int;\n"
        + "exec @taken = sp_getapplock @Resource = @name, @LockMode = N'Exclusive', @LockOwner = N'Session', @LockTimeout = 0;\n"
        + "if @taken = -1 select 0 as taken;\n"
        + "else begin\n"
        + Refusal
        + "select 1 as taken;\nend\n";

    private static string Refusal =>
        $"if @taken = -999 begin; throw {SqlServerFaults.LockRefused}, N'sp_getapplock was asked wrongly (-999).', 1; end\n"
        + $"if @taken < 0 begin; throw {SqlServerFaults.LockNotTaken}, N'sp_getapplock did not take the lock.', 1; end\n";
}
