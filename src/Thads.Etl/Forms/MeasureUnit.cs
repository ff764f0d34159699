namespace Thads.Etl.Forms;

/// <summary>What a figure counts.</summary>
public enum MeasureUnit
{
    /// <summary>The column holds no figures.</summary>
    None,

    /// <summary>Enforcement decisions (việc): whole numbers.</summary>
    Cases,

    /// <summary>Đồng: whole numbers; a sheet may print thousands or millions of them and then says so.</summary>
    Money,

    /// <summary>Percent.</summary>
    Percent,

    /// <summary>A plain whole number, such as a version.</summary>
    Number,

    /// <summary>A score, which may have decimal places.</summary>
    Score,
}
