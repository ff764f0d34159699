using System.ComponentModel.DataAnnotations.Schema;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Dimensions;

/// <summary>Nhóm tuổi của việc: how long ago an open case was accepted, in whole months to the period's end. Key 0: not known.</summary>
[Table("dim_age_band", Schema = "dw")]
[PrimaryKey(nameof(Key))]
[Category(CategoryKind.AgeBand, "age_bands.csv")]
public sealed class AgeBandDimension : CategoryDimension
{
    [Column("age_band_key")]
    public override int Key { get; set; }

    /// <summary>The least age in months; null on the unknown member.</summary>
    public int? FromMonths { get; set; }

    /// <summary>The age in months that is no longer of the band.</summary>
    public int? BelowMonths { get; set; }

    public override void Fill(Func<string, string> field)
    {
        FromMonths = int.Parse(field("from_months"), CultureInfo.InvariantCulture);
        BelowMonths = int.Parse(field("below_months"), CultureInfo.InvariantCulture);
    }
}
