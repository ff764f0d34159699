namespace Thads.Warehouse.Model.Dimensions;

/// <summary>The lists that the forms' rows are named by and that their columns take values from.</summary>
public enum CategoryKind
{
    Office,
    ExecutionBasis,
    CaseType,
    RevenueKind,
    CaseStatus,
    PartyKind,
    LegalGround,
    ExemptionKind,
    ComplaintKind,
    Prison,
    DocumentKind,
    Index,
    AwardKind,

    /// <summary>Of the marts: no form names a row by it.</summary>
    AgeBand,

    // Lists of attributes, which are no dimensions of their own.
    StaffKind,
    OfficerGrade,
    Education,
    TheoryLevel,
    AwardLevel,
    RecipientKind,
    IndexScope,
    IndexUnit,
}
