namespace Thads.Etl.Texts.Legacy;

/// <summary>How Vietnamese letters were written before Unicode. Only the font's name tells: the characters are those of Western Europe.</summary>
public enum LegacyEncoding
{
    /// <summary>Unicode, or anything else that needs no decoding.</summary>
    None,

    /// <summary>TCVN 5712-3 (ABC): fonts named .Vn…</summary>
    Tcvn3,

    /// <summary>The same in a font that shows capitals: .Vn…H.</summary>
    Tcvn3Capitals,

    /// <summary>VNI for Windows: fonts named VNI-…</summary>
    Vni,
}
