using Thads.Warehouse.Model.Facts;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Forms.Results;

/// <summary>KQ-VIEC: Kết quả thi hành án dân sự tính bằng việc.</summary>
public sealed class CaseResultForm : ResultForm
{
    public CaseResultForm()
        : base(
            "KQ-VIEC",
            "Kết quả thi hành án dân sự tính bằng việc",
            "Results of civil judgment enforcement, in cases",
            MeasureUnit.Cases
        )
    {
        AlsoTitled("Kết quả thi hành án dân sự về việc");
        Loads(
            (row, keys) =>
                new CaseResultFact
                {
                    BasisKey = keys.Of(CategoryKind.ExecutionBasis, row.Basis),
                    CaseTypeKey = keys.Of(CategoryKind.CaseType, row.CaseType),
                    AcceptedTotal = (long)row.AcceptedTotal,
                    CarriedIn = (long)row.CarriedIn,
                    NewlyAccepted = (long)row.NewlyAccepted,
                    Entrusted = (long)row.Entrusted,
                    WithdrawnToProvince = (long)row.WithdrawnToProvince,
                    ToEnforce = (long)row.ToEnforce,
                    Enforceable = (long)row.Enforceable,
                    Completed = (long)row.Completed,
                    Terminated = (long)row.Terminated,
                    InProgress = (long)row.InProgress,
                    Postponed48c = (long)row.Postponed48c,
                    Suspended = (long)row.Suspended,
                    PausedComplaint = (long)row.PausedComplaint,
                    OtherEnforceable = (long)row.OtherEnforceable,
                    NotEnforceable = (long)row.NotEnforceable,
                    CarriedOut = (long)row.CarriedOut,
                }
        );
    }
}
