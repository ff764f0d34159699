namespace Thads.Etl.Workbooks.Annotation;

/// <summary>Neighbouring cells of a column to which the same is to be done.</summary>
/// <param name="First">Their first row, from 1.</param>
/// <param name="Last">Their last.</param>
/// <param name="Mark">The worst that is said of them; null where nothing is any more.</param>
/// <param name="OldFill">The background that an earlier annotation took from them; null where it marked none of them.</param>
internal readonly record struct MarkSegment(int First, int Last, CellMark? Mark, string? OldFill);
