using Thads.Warehouse.Text;

namespace Thads.Etl.Exports;

/// <summary>A file cannot be written where it was asked for.</summary>
internal sealed class NewFileException(FormattableString sentence, Exception? cause = null)
    : ToldException(sentence, cause);
