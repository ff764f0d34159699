using Thads.Warehouse.Model.Dimensions;

namespace Thads.Etl.Forms;

/// <summary>One level of the names that a form's rows go by: "Chủ động", and under it "Dân sự".</summary>
public sealed record CategoryLevel<TRow>(CategoryKind Kind, Func<TRow, string> Get, Action<TRow, string> Set)
    where TRow : FormRow;
