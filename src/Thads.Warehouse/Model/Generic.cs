using System.Reflection;

namespace Thads.Warehouse.Model;

/// <summary>Calls a generic method for an entity type that is only known at run time.</summary>
internal static class Generic
{
    private const BindingFlags Any =
        BindingFlags.Static | BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;

    public static TResult Call<TResult>(
        Type owner,
        string method,
        Type argument,
        object? instance,
        params object?[] parameters
    ) =>
        (TResult)
            owner
                .GetMethod(method, Any)!
                .MakeGenericMethod(argument)
                .Invoke(instance, BindingFlags.DoNotWrapExceptions, null, parameters, null)!;

    public static Task CallAsync(Type owner, string method, Type argument, params object?[] parameters) =>
        Call<Task>(owner, method, argument, null, parameters);
}
