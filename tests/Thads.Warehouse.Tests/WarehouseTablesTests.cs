using System.ComponentModel.DataAnnotations.Schema;
using System.Reflection;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Warehouse.Tests;

public sealed class WarehouseTablesTests
{
    [Test]
    public void Every_table_of_the_star_schema_is_either_given_or_built_from_submissions()
    {
        var schema = WarehouseTables.All.Where(type => type.GetCustomAttribute<TableAttribute>()!.Schema == "dw");
        var built = WarehouseTables.Facts.Concat(WarehouseTables.BuiltDimensions).ToList();
        Assert.That(WarehouseTables.MasterData.Intersect(built), Is.Empty);
        Assert.That(schema, Is.SubsetOf(WarehouseTables.MasterData.Concat(built)));
        Assert.That(
            WarehouseTables.MasterData,
            Is.SupersetOf(
                new[]
                {
                    typeof(DateDimension),
                    typeof(OfficeDimension),
                    typeof(CaseTypeDimension),
                    typeof(OfficeSuccession),
                }
            )
        );
    }
}
