using Thads.Etl.Findings;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Facts;

namespace Thads.Etl.Forms.CaseRegister;

/// <summary>SO-THU-LY: Sổ thụ lý thi hành án, one row a case. The form is ours.</summary>
public sealed class CaseRegisterForm : Form<CaseRegisterRow>
{
    public CaseRegisterForm()
        : base("SO-THU-LY", SubmittedBy.Office, "Sổ thụ lý thi hành án dân sự", "Register of enforcement cases")
    {
        AlsoTitled("Sổ thụ lý thi hành án", "Sổ thụ lý");
        StaysWithOffices = true;

        Text(r => r.DecisionNumber, "Số quyết định thi hành án", maxLength: 50)
            .AlsoPrinted("Số quyết định", "Số QĐ THA", "Số QĐ")
            .Filled();
        Date(r => r.DecisionDate, "Ngày quyết định thi hành án")
            .AlsoPrinted("Ngày quyết định", "Ngày QĐ THA", "Ngày QĐ")
            .Filled();
        Date(r => r.AcceptedDate, "Ngày thụ lý").AlsoPrinted("Ngày TL").Filled();
        Choice(r => r.Basis, "Căn cứ thi hành", CategoryKind.ExecutionBasis)
            .AlsoPrinted("Căn cứ", "Chủ động, theo yêu cầu")
            .Filled();
        Choice(r => r.CaseType, "Loại việc", CategoryKind.CaseType).AlsoPrinted("Loại án").Filled();
        Choice(r => r.DebtorKind, "Loại người phải thi hành", CategoryKind.PartyKind)
            .AlsoPrinted("Người phải thi hành án")
            .Filled();
        Choice(r => r.CreditorKind, "Loại người được thi hành", CategoryKind.PartyKind)
            .AlsoPrinted("Người được thi hành án")
            .Filled();
        Text(r => r.Officer, "Mã chấp hành viên", maxLength: 50).AlsoPrinted("Chấp hành viên").Filled();
        Money(r => r.AmountToEnforce, "Số tiền phải thi hành").AlsoPrinted("Phải thi hành");
        Money(r => r.AmountCompleted, "Số tiền đã thi hành").AlsoPrinted("Đã thi hành");
        Choice(r => r.Status, "Trạng thái", CategoryKind.CaseStatus)
            .LoadedAs(nameof(EnforcementCaseFact.CaseStatusKey))
            .AlsoPrinted("Tình trạng")
            .Filled();
        Date(r => r.StatusDate, "Ngày của trạng thái").AlsoPrinted("Ngày trạng thái").Filled();
        Choice(r => r.LegalGround, "Căn cứ pháp lý", CategoryKind.LegalGround)
            .AlsoPrinted("Căn cứ hoãn, tạm đình chỉ, đình chỉ");
        Flag(r => r.IsIssuedLate, "Ra quyết định chậm").AlsoPrinted("QĐ chậm");
        Money(r => r.StateBudgetAmount, "Trong đó thu ngân sách nhà nước").AlsoPrinted("Thu NSNN");
        KeyedBy(r => r.DecisionNumber, r => r.DecisionDate);

        AtMost(r => r.AmountCompleted, r => r.AmountToEnforce);
        AtMost(r => r.StateBudgetAmount, r => r.AmountToEnforce);
        NotBefore(r => r.StatusDate, r => r.AcceptedDate);
        // The decision to enforce is what a case is accepted by (article 36 of the Law on Civil Judgment Enforcement: within five working days).
        WithinYear(r => r.AcceptedDate, r => r.DecisionDate);
        WithinPeriod(r => r.DecisionDate);
        WithinPeriod(r => r.AcceptedDate);
        WithinPeriod(r => r.StatusDate);
        Must(
            FindingCodes.DomainCompletedWithRemainder,
            [r => r.AmountCompleted, r => r.AmountToEnforce, r => r.Status],
            (row, _) => row.Status != "completed" || row.AmountCompleted >= row.AmountToEnforce,
            (row, _) => row.AmountToEnforce
        );
        Must(
            FindingCodes.DomainLegalGroundMissing,
            [r => r.LegalGround, r => r.Status],
            (row, _) => row.LegalGround.Length > 0 || ArticlesOf(row.Status) is null,
            (row, _) => ArticlesOf(row.Status)!.Value.StatusName
        );
        Must(
            FindingCodes.DomainLegalGroundUnfit,
            [r => r.LegalGround, r => r.Status],
            (row, _) =>
                row.LegalGround.Length == 0
                || row.LegalGround == "khac"
                || ArticlesOf(row.Status) is not { } articles
                || row.LegalGround.StartsWith(articles.Article, StringComparison.Ordinal),
            (row, _) => ArticlesOf(row.Status)!.Value.StatusName
        );
        ConsistentUnit(r => r.AmountToEnforce);

        // The composite layout does not tell the basis: its cases are compared as a whole.
        StatesBy(r => r.Basis.Length == 0 ? "" : $"{r.Basis}/{r.CaseType}");
        AlsoLaidOutAs(new CompositeRegister(this));
        StateResults();
        Reports(Officer);
        Loads(
            (row, keys) =>
                new EnforcementCaseFact
                {
                    DecisionNumber = row.DecisionNumber,
                    DecisionDateKey = FactKeys.Of(row.DecisionDate),
                    AcceptedDateKey = FactKeys.Of(row.AcceptedDate),
                    StatusDateKey = FactKeys.Of(row.StatusDate),
                    BasisKey = keys.Of(CategoryKind.ExecutionBasis, row.Basis),
                    CaseTypeKey = keys.Of(CategoryKind.CaseType, row.CaseType),
                    DebtorKindKey = keys.Of(CategoryKind.PartyKind, row.DebtorKind),
                    CreditorKindKey = keys.Of(CategoryKind.PartyKind, row.CreditorKind),
                    OfficerKey = row.Officer.Length == 0 ? 0 : Officer(row, keys).Key,
                    CaseStatusKey = keys.Of(CategoryKind.CaseStatus, row.Status),
                    LegalGroundKey = keys.Of(CategoryKind.LegalGround, row.LegalGround),
                    AmountToEnforce = row.AmountToEnforce,
                    AmountCompleted = row.AmountCompleted,
                    StateBudgetAmount = row.StateBudgetAmount,
                    IsCarriedIn = row.AcceptedDate < keys.YearStart,
                    IsIssuedLate = row.IsIssuedLate,
                }
        );
    }

    /// <summary>What KQ-VIEC and KQ-TIEN of the same office and period must say: the register counted, and its money added up.</summary>
    private void StateResults()
    {
        foreach (var (measure, heading, belongs) in RegisterMeasures.All)
        {
            States($"cases.{measure}", heading, (row, target) => belongs(row, target) ? 1 : 0);
        }
        foreach (var (measure, heading, amount) in RegisterMeasures.Money)
        {
            States($"money.{measure}", heading, amount);
        }
    }

    /// <summary>The article of the Law on Civil Judgment Enforcement that a state must rest on.</summary>
    private static (string Article, string StatusName)? ArticlesOf(string status) =>
        status switch
        {
            "postponed_48c" => ("dieu_48_1_c", "hoãn theo điểm c khoản 1 Điều 48"),
            "suspended" => ("dieu_49", "tạm đình chỉ (Điều 49)"),
            "terminated" => ("dieu_50", "đình chỉ (Điều 50)"),
            _ => null,
        };

    private static OfficerDimension Officer(CaseRegisterRow row, FactKeys keys) =>
        OfficerDimension.Of(keys.OfficeCode, row.Officer, OfficerDimension.GradeNotStated);
}
