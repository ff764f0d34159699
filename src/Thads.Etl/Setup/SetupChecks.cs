using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Thads.Etl.Backups;
using Thads.Etl.Notices;
using Thads.Etl.Security;
using Thads.Etl.Submissions;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;
using Thads.Warehouse.Schema;

namespace Thads.Etl.Setup;

/// <summary>Looks at everything that a hub needs before offices are told its address, and says of each how it stands. Changes nothing.</summary>
public sealed class SetupChecks(
    IWarehouseProvider provider,
    DatabaseInspector inspector,
    DataFolder folder,
    ProtectionKeys protection,
    AuditKeys trail,
    ProvinceCalendar calendar,
    IOptions<BackupOptions> backup,
    IOptions<SecurityOptions> security,
    IOptions<MailOptions> mail,
    IConfiguration configuration,
    TimeProvider clock
)
{
    private const long LeastRoom = 2L * 1024 * 1024 * 1024;

    /// <summary>What is asked for by its own name, and not at a name of this machine.</summary>
    private static readonly string[] OwnNames = ["localhost", "127.0.0.1", "[::1]"];

    public async Task<IReadOnlyList<SetupItem>> RunAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return
        [
            DataFolderItem(),
            await DatabaseItemAsync(cancellationToken),
            await AdminItemAsync(context, cancellationToken),
            await OfficesItemAsync(context, cancellationToken),
            await RegimesItemAsync(context, cancellationToken),
            await HolidaysItemAsync(cancellationToken),
            KeysItem(),
            BackupItem(),
            AddressItem(),
            MailItem(),
        ];
    }

    private SetupItem DataFolderItem()
    {
        var probe = Path.Combine(folder.Path, ".setup");
        try
        {
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return Missing("data folder", $"{folder.Path} cannot be written: {e.Message}");
        }
        var free = new DriveInfo(folder.Path).AvailableFreeSpace;
        return free < LeastRoom
            ? Advised("data folder", $"{folder.Path}: only {Megabytes(free)} MB are free on its disk.")
            : Ready("data folder", $"{folder.Path}, {Megabytes(free)} MB free");
    }

    private async Task<SetupItem> DatabaseItemAsync(CancellationToken cancellationToken)
    {
        var status = await inspector.InspectAsync(cancellationToken);
        return status.IsReady
            ? Ready("database", $"{status.Location} ({status.Engine})")
            : Missing(
                "database",
                $"{status.Location} ({status.Engine}) is not ready: thads db status says what is to be done."
            );
    }

    private static async Task<SetupItem> AdminItemAsync(WarehouseContext context, CancellationToken cancellationToken)
    {
        var admins = await context
            .Accounts.Where(account => account.Role == AccountRole.Admin && !account.IsDisabled)
            .Select(account => account.UserName!)
            .ToListAsync(cancellationToken);
        return admins.Count > 0
            ? Ready("admin", $"{string.Join(", ", admins.Order(StringComparer.Ordinal))}")
            : Missing(
                "admin",
                $"Nobody may administer: thads setup --admin NAME, or thads user add NAME --role Admin."
            );
    }

    private async Task<SetupItem> OfficesItemAsync(WarehouseContext context, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var offices = (await context.Offices.AsNoTracking().Where(o => o.IsCurrent).ToListAsync(cancellationToken))
            .Where(office => office.Reports && (office.ValidTo is not { } end || end >= today))
            .ToList();
        return offices.Count > 0
            ? Ready("offices", $"{Number(offices.Count)} report; thads office list names them")
            : Missing(
                "offices",
                $"No office reports today (those that ship ended in 2025): thads setup --offices FILE.csv."
            );
    }

    private async Task<SetupItem> RegimesItemAsync(WarehouseContext context, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var inForce = await context
            .ReportingRegimes.AsNoTracking()
            .Where(regime => regime.ValidFrom <= today && (regime.ValidTo == null || regime.ValidTo >= today))
            .Select(regime => regime.RegimeCode)
            .ToListAsync(cancellationToken);
        return inForce.Count > 0
            ? Ready("regimes", $"in force: {string.Join(", ", inForce)}")
            : Missing("regimes", $"No circular is in force today: no deadline can be told.");
    }

    private async Task<SetupItem> HolidaysItemAsync(CancellationToken cancellationToken)
    {
        var unknown = await calendar.YearsWithoutHolidaysAsync(cancellationToken);
        return unknown.Count == 0
            ? Ready("holidays", $"known for the years that deadlines are in")
            : Advised("holidays", $"None are known of {string.Join(", ", unknown)}: enter them under Quản trị → Lịch.");
    }

    private SetupItem MailItem() =>
        mail.Value.IsOn
            ? Ready("mail", $"notices are sent by {mail.Value.Host}")
            : Advised(
                "mail",
                $"No mail server is named (THADS__MAIL__HOST): notices are on the pages alone, and nobody gets a forgotten password."
            );

    private SetupItem KeysItem() =>
        protection.Exists && File.Exists(trail.File)
            ? Ready("keys", $"{protection.File} and {trail.File}: back them up apart from the database")
            : Advised(
                "keys",
                $"{protection.File} and {trail.File} are made at the first start: back them up apart from the database."
            );

    private SetupItem BackupItem()
    {
        if (provider.Engine != DatabaseEngine.Sqlite)
        {
            return Advised(
                "backup",
                $"On a database server its DBA makes it (sql/postgresql/backup.sh, sql/sqlserver/backup.sql); keys and inboxes in the data folder belong to it."
            );
        }
        if (backup.Value.Folder is not { Length: > 0 } target)
        {
            return Advised(
                "backup",
                $"None is made by night: thads setup --backup-folder FOLDER, best on another disk."
            );
        }
        return Directory.Exists(target)
            ? backup.Value.KeyFile is null
                ? Ready("backup", $"every night to {target}, not encrypted")
                : Ready("backup", $"every night to {target}, encrypted")
            : Missing("backup", $"{target} is not there: make it, or mount its disk.");
    }

    private SetupItem AddressItem()
    {
        var hosts = (configuration["AllowedHosts"] ?? "").Split(
            ';',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        if (hosts.All(OwnNames.Contains))
        {
            return Advised(
                "address",
                $"Only this machine is answered: thads setup --host NAME, the name that offices ask for."
            );
        }
        return hosts.Contains("*")
                ? Advised("address", $"Any host is answered (AllowedHosts is *): name the one that offices ask for.")
            : security.Value.AllowPlainHttp
                ? Advised(
                    "address",
                    $"{string.Join(", ", hosts)}, without TLS: passwords cross the network in the clear."
                )
            : security.Value.KnownProxies is { Length: > 0 } proxies
                ? Ready(
                    "address",
                    $"{string.Join(", ", hosts)}, by a proxy with TLS on this machine or at {string.Join(", ", proxies)}"
                )
            : Ready("address", $"{string.Join(", ", hosts)}, by a proxy with TLS on this machine");
    }

    private static SetupItem Ready(string name, FormattableString told) => new(name, SetupState.Ready, told);

    private static SetupItem Advised(string name, FormattableString told) => new(name, SetupState.Advised, told);

    private static SetupItem Missing(string name, FormattableString told) => new(name, SetupState.Missing, told);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Megabytes(long bytes) => (bytes / 1024 / 1024).ToString(CultureInfo.InvariantCulture);
}
