namespace Thads.Etl.Forms.CaseRegister;

/// <summary>Why no amount was taken from a text.</summary>
public enum AmountDoubt
{
    /// <summary>One was taken.</summary>
    None,
    NoAmount,
    SeveralAmounts,

    /// <summary>Land or another thing, not money.</summary>
    Area,

    /// <summary>So much every month.</summary>
    Periodic,
}
