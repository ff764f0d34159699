using System.CommandLine;

namespace Thads.Etl.Cli;

/// <summary>An office, a form and a period, in this order.</summary>
internal sealed class SlotArguments
{
    private readonly Argument<string> office = new("office") { Description = "The office's code, such as VP-244." };
    private readonly Argument<string> form = new("form") { Description = "The form's code, such as KQ-VIEC." };
    private readonly Argument<string> period = new("period") { Description = "Such as 2020-12: FY2020 at 12 months." };

    public void AddTo(Command command)
    {
        command.Arguments.Add(office);
        command.Arguments.Add(form);
        command.Arguments.Add(period);
    }

    /// <exception cref="UsageException">The period is not written as one.</exception>
    public (string Office, string Form, int PeriodKey) Read(ParseResult parsed) =>
        (
            parsed.GetValue(office)!.ToUpperInvariant(),
            parsed.GetValue(form)!.ToUpperInvariant(),
            PeriodArgument.Parse(parsed.GetValue(period)!)
        );
}
