namespace Thads.Etl.Setup;

/// <summary>How a thing stands that the hub needs.</summary>
public enum SetupState
{
    /// <summary>As it should be.</summary>
    Ready,

    /// <summary>The hub works without it, but it is to be seen to.</summary>
    Advised,

    /// <summary>The hub cannot do its work without it.</summary>
    Missing,
}
