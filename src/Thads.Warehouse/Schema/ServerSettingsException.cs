using Thads.Warehouse.Text;

namespace Thads.Warehouse.Schema;

/// <summary>The database lacks a setting, or this account a right, that the service relies on.</summary>
public sealed class ServerSettingsException(string location, IReadOnlyList<ServerSetting> missing)
    : ToldException(
        $"{location} is not ready for work, and nothing was begun. Have a DBA run, in this database:\n{string.Join('\n', missing.Select(setting => $"  {setting.Mend};   -- {setting.Name} is off"))}"
    );
