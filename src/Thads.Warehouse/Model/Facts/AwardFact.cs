using System.ComponentModel.DataAnnotations.Schema;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Warehouse.Model.Facts;

/// <summary>Grain: one row for a decision of award × kind × level × kind of recipient.</summary>
[Table("fact_award", Schema = "dw")]
public sealed class AwardFact : Fact
{
    [References<AwardKindDimension>]
    public int AwardKindKey { get; set; }

    /// <summary>Cấp khen thưởng.</summary>
    public string Level { get; set; } = "";

    /// <summary><c>collective</c> or <c>individual</c>.</summary>
    public string RecipientKind { get; set; } = "";

    /// <summary>Số quyết định.</summary>
    public string DecisionNumber { get; set; } = "";

    [References<DateDimension>]
    public int DecisionDateKey { get; set; }

    /// <summary>How many were given.</summary>
    public int Awards { get; set; }
}
