namespace Thads.Warehouse.Audit;

/// <summary>Section <c>Thads:Audit</c>: what of the trail lies outside the database.</summary>
public sealed class AuditTrailOptions
{
    /// <summary>The file with the keys that events are signed with; <c>keys/audit.key</c> in the data folder where it is not said.</summary>
    public string? KeyFile { get; set; }

    /// <summary>The file that the trail's head is noted in every night; <c>audit/heads.txt</c> in the data folder where it is not said.</summary>
    public string? HeadFile { get; set; }
}
