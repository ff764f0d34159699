using Thads.Warehouse.Text;

namespace Thads.Warehouse.Files;

/// <summary>A file of keys is missing, cannot be read, or holds other keys than are needed. The message says what to do.</summary>
public sealed class KeyFileException(FormattableString sentence) : ToldException(sentence);
