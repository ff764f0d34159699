namespace Thads.Warehouse.Reference;

/// <summary>A row names a member, by its code, that is in no list any more.</summary>
public sealed class UnknownMemberException(string message) : Exception(message);
