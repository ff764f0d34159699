namespace Thads.Warehouse.Documentation;

/// <summary>The type of a column, whatever the engine calls it.</summary>
public enum LogicalType
{
    Integer,
    BigInteger,

    /// <summary>A floating-point number: rates, scores, weights, and figures that were shared out.</summary>
    Number,
    Text,
    Date,

    /// <summary>Date and time in UTC, to the millisecond.</summary>
    Instant,
    Flag,
    Bytes,
}
