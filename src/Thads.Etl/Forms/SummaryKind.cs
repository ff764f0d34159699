namespace Thads.Etl.Forms;

/// <summary>How the province's form is made of those of its offices.</summary>
public enum SummaryKind
{
    /// <summary>Rows of one name are added up: basis × case type, kind of revenue.</summary>
    Added,

    /// <summary>The offices' rows stand one below the other, with the sum of each office below its own: results by officer.</summary>
    Listed,

    /// <summary>It is the province's own already.</summary>
    SentByProvince,

    /// <summary>Its rows are single persons, documents or awards, without figures to add up.</summary>
    NothingToAdd,

    /// <summary>An office's own book, which is not sent on.</summary>
    StaysWithOffices,
}
