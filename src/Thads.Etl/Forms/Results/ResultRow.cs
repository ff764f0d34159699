namespace Thads.Etl.Forms.Results;

/// <summary>The measures of the result forms, in cases or in đồng.</summary>
public abstract class ResultRow : FormRow
{
    public decimal AcceptedTotal { get; set; }
    public decimal CarriedIn { get; set; }
    public decimal NewlyAccepted { get; set; }
    public decimal Entrusted { get; set; }
    public decimal WithdrawnToProvince { get; set; }
    public decimal ToEnforce { get; set; }
    public decimal Enforceable { get; set; }
    public decimal Completed { get; set; }
    public decimal Terminated { get; set; }
    public decimal InProgress { get; set; }
    public decimal Postponed48c { get; set; }
    public decimal Suspended { get; set; }
    public decimal PausedComplaint { get; set; }
    public decimal OtherEnforceable { get; set; }
    public decimal NotEnforceable { get; set; }
    public decimal CarriedOut { get; set; }

    /// <summary>Percent, as printed.</summary>
    public decimal CompletionRate { get; set; }
}
