using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Dimensions;

/// <summary>A form that is sent in, as far as the warehouse must know it: who sends it, how often, and whether it may be missing.</summary>
[MasterData]
[Table("dim_form", Schema = "dw")]
[PrimaryKey(nameof(FormKey))]
[Index(nameof(FormCode), IsUnique = true)]
public sealed class FormDimension
{
    public int FormKey { get; set; }

    /// <summary>Our own stable code, as in <c>dim_submission</c>.</summary>
    public required string FormCode { get; set; }
    public required string TitleVi { get; set; }
    public required string TitleEn { get; set; }

    /// <summary><c>office</c> or <c>province</c> (<c>unknown</c> on the unknown member).</summary>
    public required string SubmittedBy { get; set; }

    /// <summary><c>period</c>: for every period of the year; <c>year</c>: once, for the period of 12 months.</summary>
    public required string Frequency { get; set; }

    /// <summary>
    /// Whether every office owes it each time, so that it is missing where it was not sent. The other forms are sent where there is
    /// something to tell. The province may change it.
    /// </summary>
    public bool IsOwed { get; set; }
}
