using Thads.Warehouse.Text;

namespace Thads.Etl.Backups;

/// <summary>A backup cannot be made, or a file cannot be restored; nothing was changed. The message says what to do.</summary>
public sealed class BackupException(FormattableString sentence, Exception? cause = null)
    : ToldException(sentence, cause);
