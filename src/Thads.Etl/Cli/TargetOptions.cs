using System.CommandLine;
using Thads.Etl.Submissions;
using Thads.Etl.Workbooks.Inspection;

namespace Thads.Etl.Cli;

/// <summary><c>--form</c>, <c>--office</c> and <c>--period</c>: what the sender says a workbook is.</summary>
internal sealed class TargetOptions
{
    private readonly Option<string?> form = new("--form")
    {
        Description = "The form's code, where the workbook does not say it.",
    };
    private readonly Option<string?> office = new("--office")
    {
        Description = "The office's code, such as VP-244, where the workbook does not name it.",
    };
    private readonly Option<string?> period = new("--period")
    {
        Description = "The period, such as 2020-12 (FY2020 at 12 months), where the workbook does not say it.",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(form);
        command.Options.Add(office);
        command.Options.Add(period);
    }

    /// <exception cref="UsageException">There is no such form, office or period.</exception>
    public async Task<DeclaredTarget> ReadAsync(
        ParseResult parsed,
        IServiceProvider services,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await services
                .GetRequiredService<DeclaredTargets>()
                .ReadAsync(parsed.GetValue(form), parsed.GetValue(office), parsed.GetValue(period), cancellationToken);
        }
        catch (UnknownTargetException e)
        {
            throw new UsageException(e);
        }
    }
}
