using Thads.Warehouse.Text;

namespace Thads.Warehouse.Providers;

/// <summary>The database holds a schema that this version does not know: of an early preview, or of a newer version. Nothing was changed.</summary>
public sealed class UnknownSchemaException(FormattableString sentence) : ToldException(sentence);
