namespace Thads.Etl.Texts;

/// <summary>What is written behind a figure, and so says what it counts.</summary>
public enum FigureMark
{
    None,

    /// <summary>%.</summary>
    Percent,

    /// <summary>việc.</summary>
    Cases,

    /// <summary>đồng, đ, VNĐ: the figure is in đồng whatever the sheet's unit.</summary>
    Dong,

    /// <summary>tỷ, triệu, nghìn: the figure read is in đồng whatever the sheet's unit.</summary>
    Scaled,
}
