using Thads.Warehouse.Text;

namespace Thads.Warehouse.Rebuild;

/// <summary>A rebuild was asked for while another one is at work, here or in another process.</summary>
public sealed class RebuildUnderWayException()
    : ToldException($"Another rebuild is under way, and does what this one would. Nothing was done.");
