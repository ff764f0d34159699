using System.ComponentModel.DataAnnotations.Schema;
using System.Reflection;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Facts;

namespace Thads.Warehouse.Model;

/// <summary>The entity types by what they are for, found in the model itself: a new fact or dimension is declared and nothing else.</summary>
public static class WarehouseTables
{
    private static readonly IReadOnlyList<Type> Entities =
    [
        .. typeof(WarehouseTables)
            .Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.GetCustomAttribute<TableAttribute>() is not null)
            .OrderBy(NameOf, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<Type> All => Entities;

    public static IReadOnlyList<Type> Facts { get; } = Of(type => type.IsSubclassOf(typeof(Fact)));

    /// <summary>Fixed lists that rows of the forms are named by.</summary>
    public static IReadOnlyList<Type> Categories { get; } = Of(type => type.IsSubclassOf(typeof(CategoryDimension)));

    /// <summary>Dimensions whose members come from the submissions themselves.</summary>
    public static IReadOnlyList<Type> ReportedMembers { get; } = Of(type => type.IsSubclassOf(typeof(ReportedMember)));

    /// <summary>The dimensions and bridges that are built anew: from the submissions, and from what the province keeps.</summary>
    public static IReadOnlyList<Type> BuiltDimensions { get; } =
    [typeof(OfficeStructureBridge), typeof(SubmissionDimension), typeof(SourceColumn), .. ReportedMembers];

    /// <summary>
    /// What the province keeps and no submission states. Dimensions come before what refers to them.
    /// </summary>
    public static IReadOnlyList<Type> MasterData { get; } =
    [
        .. Of(type => type.IsDefined(typeof(MasterDataAttribute), inherit: true))
            .OrderBy(type => type.GetCustomAttribute<TableAttribute>()!.Schema, StringComparer.Ordinal)
            .ThenBy(DepthOf),
    ];

    public static IReadOnlyList<Type> Marts { get; } =
        Of(type => type.GetCustomAttribute<TableAttribute>()!.Schema == "mart");

    /// <summary>Marts that are views over other marts or over facts, and so are neither refreshed nor compared.</summary>
    public static IReadOnlyList<Type> MartViews { get; } =
    [
        .. typeof(WarehouseTables)
            .Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(MartViewAttribute), inherit: false))
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    /// <summary>How many tables stand one behind the other that a table refers to.</summary>
    private static int DepthOf(Type type) =>
        type.GetProperties()
            .Select(column => column.GetCustomAttribute<ReferencesAttribute>()?.Dimension)
            .OfType<Type>()
            .Select(of => DepthOf(of) + 1)
            .DefaultIfEmpty()
            .Max();

    private static string NameOf(Type type) => type.GetCustomAttribute<TableAttribute>()!.Name;

    private static IReadOnlyList<Type> Of(Func<Type, bool> belongs) => [.. Entities.Where(belongs)];
}
