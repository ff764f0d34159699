using System.CommandLine;
using Thads.Etl.Submissions;

namespace Thads.Etl.Cli;

/// <summary>The newest of many events, printed as lines or JSON: how many, and that there are more.</summary>
internal sealed class EventPage
{
    private readonly Option<int> limit;
    private readonly Option<bool> json = JsonOutput.Option();

    /// <param name="usualLimit">How many where nothing is said.</param>
    public EventPage(int usualLimit) =>
        limit = new Option<int>("--limit") { Description = "How many at most.", DefaultValueFactory = _ => usualLimit };

    public void AddTo(Command command)
    {
        command.Options.Add(limit);
        command.Options.Add(json);
    }

    /// <exception cref="UsageException">It is less than one.</exception>
    public int MostOf(ParseResult parsed) =>
        parsed.GetValue(limit) is >= 1 and var most ? most : throw new UsageException($"--limit is at least 1.");

    public void Write<TEvent>(ParseResult parsed, Page<TEvent> page, Action<TEvent> print)
    {
        if (parsed.GetValue(json))
        {
            JsonOutput.Write(page.Items);
            return;
        }
        foreach (var one in page.Items)
        {
            print(one);
        }
        if (page.Next is not null)
        {
            Terminal.Line($"{page.Items.Count} of {page.Total} events: --limit shows more.");
        }
    }
}
