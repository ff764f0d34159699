using Thads.Etl.Demo;
using Thads.Etl.Forms;
using Thads.Etl.Forms.AdministrativeEnforcement;
using Thads.Etl.Forms.Award;
using Thads.Etl.Forms.BudgetCollection;
using Thads.Etl.Forms.CaseRegister;
using Thads.Etl.Forms.Complaint;
using Thads.Etl.Forms.Coordination;
using Thads.Etl.Forms.Exemption;
using Thads.Etl.Forms.Index;
using Thads.Etl.Forms.OfficerResults;
using Thads.Etl.Forms.PrisonCollection;
using Thads.Etl.Forms.Results;
using Thads.Etl.Forms.Staffing;
using Thads.Etl.Forms.Target;

namespace Thads.Etl.Tests.Support;

/// <summary>Rows of every form for one office and period that satisfy every rule, and agree with one another.</summary>
internal static class FormSamples
{
    public const string Office = "VP-244";
    public const int Year = 2020;

    public static string OfficeOf(Form form) =>
        form is CaseRegisterForm ? "VP-246"
        : form.SubmittedBy == SubmittedBy.Province ? "VP-26"
        : Office;

    public static byte[] Golden(this TestHub hub, string code) =>
        hub.Get<FormCatalog>().Find(code) switch
        {
            CaseResultForm form => hub.Golden(form, Results(form, isMoney: false)),
            MoneyResultForm form => hub.Golden(form, Results(form, isMoney: true)),
            OfficerResultForm form => hub.Golden(form, Officers(form, form.HasMoney)),
            BudgetCollectionForm form => hub.Golden(form, Collections()),
            ExemptionForm form => hub.Golden(form, Exemptions()),
            ComplaintForm form => hub.Golden(form, Complaints()),
            AdministrativeEnforcementForm form => hub.Golden(form, Administrative()),
            PrisonCollectionForm form => hub.Golden(form, Prisons(hub)),
            CaseRegisterForm form => hub.Golden(form, Cases(12)),
            TargetForm form => hub.Golden(form, Targets()),
            StaffingForm form => hub.Golden(form, Staff(), titleFigure: 4),
            CoordinationForm form => hub.Golden(form, Documents()),
            IndexForm form => hub.Golden(form, Indices()),
            AwardForm form => hub.Golden(form, Awards()),
            var form => throw new ArgumentException($"There is no sample of {form?.Code}."),
        };

    public static byte[] Golden<TRow>(
        this TestHub hub,
        Form<TRow> form,
        IReadOnlyList<TRow> rows,
        decimal? titleFigure = null
    )
        where TRow : FormRow, new() => hub.Print(form, OfficeOf(form), Year, 12, rows, titleFigure: titleFigure);

    public static IReadOnlyList<CategoryResultRow> Results(CategoryResultForm form, bool isMoney) =>
        new SampleFigures(SeedYear.ReadAll()).Results(Year, 12, OfficeIndex, isMoney, form);

    /// <summary>Two officers, who share the office's results by basis.</summary>
    public static IReadOnlyList<OfficerResultRow> Officers(OfficerResultForm form, bool isMoney)
    {
        var catalog = new FormCatalog();
        var results = isMoney
            ? Results(catalog.Forms.OfType<MoneyResultForm>().Single(), isMoney)
            : Results(catalog.Forms.OfType<CaseResultForm>().Single(), isMoney);
        return
        [
            Officer("CHV-01", "so_cap", results.Where(row => row.Basis == "chu_dong")),
            Officer("CHV-02", "trung_cap", results.Where(row => row.Basis != "chu_dong")),
        ];

        OfficerResultRow Officer(string code, string grade, IEnumerable<CategoryResultRow> rows)
        {
            var sum = new OfficerResultRow { Officer = code, Grade = grade };
            foreach (var row in rows)
            {
                foreach (var column in form.AdditiveColumns)
                {
                    var from = typeof(CategoryResultRow).GetProperty(column.Property.Name)!;
                    column.Set(sum, column.Get(sum) + (decimal)from.GetValue(row)!);
                }
            }
            FormTotals.FillRates(form, sum);
            return sum;
        }
    }

    public static IReadOnlyList<BudgetCollectionRow> Collections()
    {
        var seeds = SeedYear.ReadAll();
        return new SampleFigures(seeds).Collections(seeds.Single(s => s.StatYear == Year), 12, OfficeIndex);
    }

    public static IReadOnlyList<ExemptionRow> Exemptions() =>
        [
            new()
            {
                Kind = "mien",
                ProposedCases = 5,
                ProposedMoney = 20_000_000,
                GrantedCases = 3,
                GrantedMoney = 11_000_000,
                RefusedCases = 1,
                RefusedMoney = 4_000_000,
            },
            new()
            {
                Kind = "giam",
                ProposedCases = 2,
                ProposedMoney = 9_000_000,
                GrantedCases = 2,
                GrantedMoney = 5_000_000,
            },
        ];

    public static IReadOnlyList<ComplaintRow> Complaints() =>
        [
            new()
            {
                Kind = "khieu_nai",
                CarriedIn = 1,
                Received = 9,
                Accepted = 7,
                Resolved = 6,
                FoundRight = 1,
                FoundPartlyRight = 2,
                FoundWrong = 3,
                Pending = 2,
            },
            new()
            {
                Kind = "to_cao",
                Received = 2,
                Accepted = 1,
                Resolved = 1,
                FoundWrong = 1,
            },
        ];

    public static IReadOnlyList<AdministrativeEnforcementRow> Administrative() =>
        [
            new()
            {
                CarriedIn = 3,
                NewlyAccepted = 4,
                CourtOrders = 2,
                Completed = 5,
                Pending = 2,
            },
        ];

    public static IReadOnlyList<PrisonCollectionRow> Prisons(TestHub hub) =>
        [
            .. hub
                .Reference.Categories(Thads.Warehouse.Model.Dimensions.CategoryKind.Prison)
                .Select(
                    (prison, index) =>
                        new PrisonCollectionRow
                        {
                            Prison = prison.Code,
                            CaseCount = 4 + index,
                            Collected = (index + 1) * 7_500_000,
                        }
                ),
        ];

    public static IReadOnlyList<TargetRow> Targets() =>
        [
            new()
            {
                Office = "ALL",
                CasesTargetRate = 81.9m,
                MoneyTargetRate = 38.5m,
                TargetVersion = 1,
            },
        ];

    public static IReadOnlyList<StaffingRow> Staff() =>
        [
            new()
            {
                StaffCode = "CB-01",
                StaffKind = "lanh_dao",
                Grade = "trung_cap",
                Education = "postgraduate",
                TheoryLevel = "senior",
            },
            new()
            {
                StaffCode = "CB-02",
                StaffKind = "chap_hanh_vien",
                Grade = "so_cap",
                Education = "bachelor",
                TheoryLevel = "intermediate",
                IsSeconded = true,
            },
            new()
            {
                StaffCode = "CB-03",
                StaffKind = "ke_toan",
                Education = "bachelor",
                TheoryLevel = "none",
            },
        ];

    public static IReadOnlyList<CoordinationRow> Documents() =>
        [
            new()
            {
                DocumentKind = "chi_thi",
                DocumentNumber = "12-CT/TU",
                DocumentDate = new DateOnly(2020, 3, 2),
                Issuer = "Tỉnh ủy",
            },
            new()
            {
                DocumentKind = "quy_che_phoi_hop",
                DocumentNumber = "01/QCPH",
                DocumentDate = new DateOnly(2019, 11, 20),
                Issuer = "Cục THADS tỉnh",
                PartnerAgency = "Công an tỉnh, Tòa án nhân dân tỉnh",
            },
        ];

    public static IReadOnlyList<IndexRow> Indices() =>
        [
            new()
            {
                IndexCode = "pci_legal_institutions",
                Scope = "province",
                Score = 6.49m,
                Unit = "points",
            },
            new()
            {
                IndexCode = "pci_judgments_enforced_quickly",
                Scope = "country",
                Score = 79.1m,
                Unit = "percent",
            },
        ];

    public static IReadOnlyList<AwardRow> Awards() =>
        [
            new()
            {
                Kind = "bang_khen",
                Level = "bo",
                RecipientKind = "individual",
                DecisionNumber = "15/QĐ-BTP",
                DecisionDate = new DateOnly(2020, 1, 15),
                Awards = 3,
            },
            new()
            {
                Kind = "co_thi_dua",
                Level = "chinh_phu",
                RecipientKind = "collective",
                DecisionNumber = "88/QĐ-TTg",
                DecisionDate = new DateOnly(2020, 5, 4),
                Awards = 1,
            },
        ];

    /// <summary>A register of so many cases in every state, some of them carried in.</summary>
    public static IReadOnlyList<CaseRegisterRow> Cases(int count)
    {
        (string Status, string Ground)[] states =
        [
            ("completed", ""),
            ("in_progress", ""),
            ("terminated", "dieu_50_1_c"),
            ("postponed_48c", "dieu_48_1_c"),
            ("suspended", "dieu_49_1"),
            ("not_enforceable", "dieu_44a"),
        ];
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(index =>
                {
                    var (status, ground) = states[index % states.Length];
                    var accepted = new DateOnly(2019, 8, 1).AddDays(index * 23 % 350);
                    return new CaseRegisterRow
                    {
                        DecisionNumber = $"{index + 1}/QĐ-CCTHADS",
                        DecisionDate = accepted,
                        AcceptedDate = accepted,
                        Basis = index % 3 == 0 ? "theo_yeu_cau" : "chu_dong",
                        CaseType = index % 2 == 0 ? "dan_su" : "hinh_su",
                        DebtorKind = "ca_nhan",
                        CreditorKind = index % 3 == 0 ? "to_chuc" : "ngan_sach",
                        Officer = index % 2 == 0 ? "CHV-01" : "CHV-02",
                        AmountToEnforce = 1_000_000 * (index + 1),
                        AmountCompleted = status == "completed" ? 1_000_000 * (index + 1) : 0,
                        Status = status,
                        StatusDate = accepted.AddDays(30),
                        LegalGround = ground,
                        IsIssuedLate = index % 5 == 0,
                        StateBudgetAmount = index % 3 == 0 ? 0 : 200_000,
                    };
                }),
        ];
    }

    private static int OfficeIndex => Array.FindIndex(SampleWeights.Offices, office => office.Office == Office);
}
