using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Rebuild;

namespace Thads.Etl.Forms;

/// <inheritdoc/>
internal sealed class AcceptedRows<TRow>(Form<TRow> form, SheetLayout layout, IReadOnlyList<TRow> rows) : AcceptedRows
    where TRow : FormRow, new()
{
    /// <summary>Figures keep the places that they were printed with; what is zero, false or empty is left out.</summary>
    private static readonly JsonSerializerOptions Compact = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        IgnoreReadOnlyProperties = true,
    };

    public override SheetLayout Layout => layout;
    public IReadOnlyList<TRow> Rows => rows;

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    /// <exception cref="ReplayException">The bytes are something else.</exception>
    public static AcceptedRows<TRow> Read(Form<TRow> form, byte[] compressed)
    {
        try
        {
            using var json = new GZipStream(new MemoryStream(compressed), CompressionMode.Decompress);
            var stored = JsonSerializer.Deserialize<Stored>(json, Compact)!;
            return new AcceptedRows<TRow>(form, stored.Layout, stored.Rows);
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            throw new ReplayException($"What was accepted of it cannot be read: {e.Message}");
        }
    }

    /// <summary>Layout and rows as compressed JSON.</summary>
    public byte[] Write()
    {
        using var compressed = new MemoryStream();
        using (var json = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(json, new Stored(layout, rows), Compact);
        }
        return compressed.ToArray();
    }

    internal override IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> FiguresByRow =>
        rows.GroupBy(form.RowKeyOf)
            .ToDictionary(
                named => named.Key,
                named =>
                    (IReadOnlyDictionary<string, decimal>)
                        form.AdditiveColumns.ToDictionary(column => column.Code, column => named.Sum(column.Get))
            );

    internal override FactBatch ToFacts(FactKeys keys) => form.FactsOf(rows, keys, layout);

    private sealed record Stored(SheetLayout Layout, IReadOnlyList<TRow> Rows);
}
