namespace Thads.Etl.Portal.Kpi;

/// <summary>Offices as charts name them.</summary>
internal static class OfficeLabel
{
    private const string Common = "dân sự ";
    private static readonly string[] Kinds = ["thành phố ", "thị xã ", "huyện ", "tỉnh "];

    /// <summary>What all offices are called alike is left out, so that their bars have room.</summary>
    public static string Short(string name)
    {
        var start = name.IndexOf(Common, StringComparison.OrdinalIgnoreCase);
        return start < 0 ? name : name[(start + Common.Length)..];
    }

    /// <summary>The name of the place alone: "Phúc Yên" of "thành phố Phúc Yên".</summary>
    public static string Place(string name)
    {
        var place = Short(name);
        var kind = Kinds.FirstOrDefault(kind => place.StartsWith(kind, StringComparison.OrdinalIgnoreCase));
        return kind is null ? place : place[kind.Length..];
    }
}
