namespace Thads.Etl.Setup;

/// <summary>A thing that the hub needs.</summary>
/// <param name="Name">What it is, in a word or two.</param>
/// <param name="State">How it stands.</param>
/// <param name="Told">What was found, and what is to be done where it is not ready.</param>
public sealed record SetupItem(string Name, SetupState State, FormattableString Told);
