using Thads.Warehouse.Marts;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Providers;

namespace Thads.Warehouse.Tests;

public sealed class MartScopeTests
{
    /// <summary>One text has one plan on SQL Server, made for the first values: for one period of one office, and it would serve everything.</summary>
    [Test]
    public void Each_kind_of_scope_is_refreshed_by_a_text_of_its_own()
    {
        var scopes = new[]
        {
            new MartScope("VP-244", 2020, 12),
            new MartScope("VP-244", 2020, 0),
            new MartScope(OfficeDimension.WholeProvince, 2020, 12),
            new MartScope(OfficeDimension.WholeProvince, 2020, 0),
            MartScope.Everything,
        };
        Assert.That(scopes.Select(scope => scope.Kind), Is.Unique);
        // Another of the same kind is served by the same plan.
        Assert.That(new MartScope("VP-247", 2016, 6).Kind, Is.EqualTo(scopes[0].Kind));
        Assert.That(
            SqlScripts.TextOf("select 1", scopes[0].Kind),
            Does.StartWith("-- one office, one period\n").And.EndsWith("select 1")
        );
    }
}
