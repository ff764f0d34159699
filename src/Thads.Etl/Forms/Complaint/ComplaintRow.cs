namespace Thads.Etl.Forms.Complaint;

/// <summary>Complaints or denunciations, in cases.</summary>
public sealed class ComplaintRow : FormRow
{
    public string Kind { get; set; } = "";
    public decimal CarriedIn { get; set; }
    public decimal Received { get; set; }
    public decimal Accepted { get; set; }
    public decimal Resolved { get; set; }
    public decimal FoundRight { get; set; }
    public decimal FoundPartlyRight { get; set; }
    public decimal FoundWrong { get; set; }
    public decimal Pending { get; set; }
}
