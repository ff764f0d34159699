namespace Thads.Etl.Lineage;

/// <summary>What a term is in the formula of a KPI.</summary>
public enum KpiTermRole
{
    /// <summary>The KPI is the sum itself.</summary>
    Sum,
    Numerator,
    Denominator,

    /// <summary>What is taken away from the sum.</summary>
    Subtrahend,

    /// <summary>The same sum a year earlier.</summary>
    YearBefore,

    /// <summary>The rate that the province assigned.</summary>
    Target,
}
