using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Dimensions;

/// <summary>A reporting office, one row for each version of it (type 2): a fact points at the version in force at its period's end.</summary>
[MasterData]
[Table("dim_office", Schema = "dw")]
[PrimaryKey(nameof(OfficeKey))]
[Index(nameof(OfficeCode), nameof(ValidFrom), IsUnique = true)]
public sealed class OfficeDimension
{
    /// <summary>The member that stands for the whole province, to which provincial targets are assigned.</summary>
    public const string WholeProvince = "ALL";

    /// <summary>The levels whose offices report of their own.</summary>
    public static readonly IReadOnlyList<string> ReportingLevels = ["province", "region", "district"];

    public int OfficeKey { get; set; }

    /// <summary>The durable key: the same through every version of the office.</summary>
    public required string OfficeCode { get; set; }
    public required string AdminCode { get; set; }

    /// <summary>
    /// <c>province</c>, <c>region</c> (khu vực, since districts were abolished on 2025-07-01), <c>district</c>, <c>all</c> (the whole
    /// province) or <c>unknown</c>.
    /// </summary>
    public required string Level { get; set; }
    public required string OfficeName { get; set; }
    public required string ShortName { get; set; }

    /// <summary>Names this version apart from the others of the office, for people: "Phúc Yên (từ 07/02/2018)".</summary>
    public required string VersionLabel { get; set; }
    public DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }

    /// <summary>True on the newest version of each office, whether or not the office still exists.</summary>
    public bool IsCurrent { get; set; }
    public required string Note { get; set; }

    /// <summary>Whether the office reports of its own: the unknown and the whole-province members do not.</summary>
    public bool Reports => ReportingLevels.Contains(Level);

    /// <summary>Whether this version of the office is in force on <paramref name="day"/>.</summary>
    public bool IsInForceOn(DateOnly day) => IsInForceDuring(day, day);

    /// <summary>Whether this version is in force on any day from <paramref name="from"/> to <paramref name="to"/>.</summary>
    public bool IsInForceDuring(DateOnly from, DateOnly to) => ValidFrom <= to && (ValidTo is null || from <= ValidTo);
}
