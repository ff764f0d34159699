using Thads.Warehouse.Model.Facts;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Forms.Results;

/// <summary>KQ-TIEN: Kết quả thi hành án dân sự tính bằng tiền.</summary>
public sealed class MoneyResultForm : ResultForm
{
    public MoneyResultForm()
        : base(
            "KQ-TIEN",
            "Kết quả thi hành án dân sự tính bằng tiền",
            "Results of civil judgment enforcement, in money",
            MeasureUnit.Money
        )
    {
        AlsoTitled("Kết quả thi hành án dân sự về tiền");
        Loads(
            (row, keys) =>
                new MoneyResultFact
                {
                    BasisKey = keys.Of(CategoryKind.ExecutionBasis, row.Basis),
                    CaseTypeKey = keys.Of(CategoryKind.CaseType, row.CaseType),
                    AcceptedTotal = row.AcceptedTotal,
                    CarriedIn = row.CarriedIn,
                    NewlyAccepted = row.NewlyAccepted,
                    Entrusted = row.Entrusted,
                    WithdrawnToProvince = row.WithdrawnToProvince,
                    ToEnforce = row.ToEnforce,
                    Enforceable = row.Enforceable,
                    Completed = row.Completed,
                    Terminated = row.Terminated,
                    InProgress = row.InProgress,
                    Postponed48c = row.Postponed48c,
                    Suspended = row.Suspended,
                    PausedComplaint = row.PausedComplaint,
                    OtherEnforceable = row.OtherEnforceable,
                    NotEnforceable = row.NotEnforceable,
                    CarriedOut = row.CarriedOut,
                }
        );
    }
}
