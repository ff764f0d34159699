using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Forms;
using Thads.Etl.Workbooks;
using Thads.Warehouse.Providers;

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
        await using var context = services.GetRequiredService<IWarehouseProvider>().CreateContext();
        string? formCode = null;
        if (parsed.GetValue(form) is { } named)
        {
            formCode =
                services.GetRequiredService<FormCatalog>().Find(named)?.Code
                ?? throw new UsageException($"There is no form {named}.");
        }
        var officeCode = parsed.GetValue(office)?.ToUpperInvariant();
        if (
            officeCode is not null
            && !await context.Offices.AnyAsync(o => o.OfficeCode == officeCode, cancellationToken)
        )
        {
            throw new UsageException($"There is no office {officeCode}.");
        }
        int? periodKey = parsed.GetValue(period) is { } text ? PeriodArgument.Parse(text) : null;
        if (periodKey is not null && !await context.Periods.AnyAsync(p => p.PeriodKey == periodKey, cancellationToken))
        {
            throw new UsageException($"There is no period {parsed.GetValue(period)}.");
        }
        return new DeclaredTarget(formCode, officeCode, periodKey);
    }
}
