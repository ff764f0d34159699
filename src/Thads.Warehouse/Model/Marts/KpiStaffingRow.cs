namespace Thads.Warehouse.Model.Marts;

/// <summary>What both marts of staff count: of an office, or of all that have reported.</summary>
public abstract class KpiStaffingRow
{
    public int StatYear { get; set; }

    /// <summary>Persons on the books.</summary>
    public int Headcount { get; set; }

    /// <summary>Biên chế được giao, in persons.</summary>
    public int Quota { get; set; }

    /// <summary>Staff who hold an officer's grade, leaders among them.</summary>
    public int Officers { get; set; }
    public int OfficersJunior { get; set; }
    public int OfficersIntermediate { get; set; }
    public int OfficersSenior { get; set; }
    public int Postgraduate { get; set; }
    public int Bachelor { get; set; }
    public int IntermediateDegree { get; set; }
    public int TheorySenior { get; set; }
    public int TheoryIntermediate { get; set; }

    /// <summary>(senior + intermediate political theory) / headcount × 100.</summary>
    public double? TheoryTrainedRate { get; set; }

    /// <summary>When the partition was last replaced (UTC).</summary>
    public DateTime RefreshedAt { get; set; }
}
