using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Facts;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Providers.PostgreSql;
using Thads.Warehouse.Providers.SqlServer;

namespace Thads.Warehouse.Tests;

/// <summary>What the model must keep to so that a database server behaves as the tests of the other engines say.</summary>
public sealed class SqlServerModelTests
{
    private const int LongestClusteredKey = 900;
    private const int LongestIndexKey = 1_700;

    private static readonly IWarehouseProvider SqlServer = new SqlServerProvider(
        new Providers.DatabaseOptions { ConnectionString = "Server=nowhere;Database=thads" }
    );

    private static readonly IWarehouseProvider PostgreSql = new PostgreSqlProvider(
        new Providers.DatabaseOptions { ConnectionString = "Host=nowhere;Database=thads" }
    );

    [Test]
    public void No_primary_key_declares_more_bytes_than_a_clustered_one_may_hold()
    {
        using var context = SqlServer.CreateContext();
        var tooLong = context
            .Model.GetEntityTypes()
            .Where(entity => entity.GetTableName() is not null)
            .Select(entity => (Table: entity.GetTableName(), Bytes: BytesOf(entity.FindPrimaryKey()!.Properties)))
            .Where(key => key.Bytes > LongestClusteredKey);
        Assert.That(tooLong, Is.Empty);
    }

    [Test]
    public void No_index_declares_more_bytes_than_one_may_hold()
    {
        using var context = SqlServer.CreateContext();
        var tooLong = context
            .Model.GetEntityTypes()
            .SelectMany(entity => entity.GetIndexes())
            .Select(index => (Name: index.GetDatabaseName(), Bytes: BytesOf(index.Properties)))
            .Where(index => index.Bytes > LongestIndexKey);
        Assert.That(tooLong, Is.Empty);
    }

    [Test]
    public void Everything_that_is_stored_as_text_is_compared_by_code_point()
    {
        foreach (var (provider, collation) in new[] { (SqlServer, "Latin1_General_100_BIN2"), (PostgreSql, "C") })
        {
            using var context = provider.CreateContext();
            var columns = context
                .GetService<IDesignTimeModel>()
                .Model.GetEntityTypes()
                .SelectMany(entity => entity.GetProperties())
                .Where(IsText)
                .ToList();
            Assert.That(columns, Has.Count.GreaterThan(100));
            Assert.That(columns.Count(column => column.ClrType != typeof(string)), Is.GreaterThanOrEqualTo(4));
            Assert.That(
                columns
                    .Where(column => column.GetCollation() != collation)
                    .Select(column => $"{column.DeclaringType.DisplayName()}.{column.Name}"),
                Is.Empty
            );
        }
    }

    [Test]
    public void A_fact_is_found_by_its_officer_together_with_its_period()
    {
        using var context = SqlServer.CreateContext();
        var byMember = WarehouseTables
            .Facts.Select(type => context.Model.FindEntityType(type)!)
            .SelectMany(fact => fact.GetIndexes())
            .Where(index => index.Properties[0].Name is "OfficerKey" or "StaffKey")
            .ToList();
        Assert.That(byMember, Has.Count.GreaterThanOrEqualTo(4));
        Assert.That(
            byMember.Select(index => index.Properties.Select(property => property.Name).Skip(1)),
            Is.All.EqualTo(new[] { nameof(Fact.PeriodKey) })
        );
    }

    private static bool IsText(IProperty property) =>
        (property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType) == typeof(string);

    private static int BytesOf(IEnumerable<IProperty> properties) =>
        properties.Sum(property =>
            IsText(property) ? 2 * (property.GetMaxLength() is > 0 and var length ? length : int.MaxValue / 4)
            : (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(int) ? 4
            : 8
        );
}
