namespace Thads.Etl.Cli;

/// <summary>The command line asks for something that there is not; said in the user's language.</summary>
internal sealed class UsageException : Exception
{
    public UsageException(FormattableString said)
        : base(CliWords.Fill(said)) { }

    /// <summary>What another part of the program says.</summary>
    public UsageException(Exception cause)
        : base(cause.Message, cause) { }
}
