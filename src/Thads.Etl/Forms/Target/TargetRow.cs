namespace Thads.Etl.Forms.Target;

/// <summary>The targets of one office, or of the whole province, in one assignment.</summary>
public sealed class TargetRow : FormRow
{
    public string Office { get; set; } = "";

    /// <summary>Percent.</summary>
    public decimal CasesTargetRate { get; set; }

    /// <summary>Percent.</summary>
    public decimal MoneyTargetRate { get; set; }

    /// <summary>Lần giao, from 1.</summary>
    public decimal TargetVersion { get; set; }
}
