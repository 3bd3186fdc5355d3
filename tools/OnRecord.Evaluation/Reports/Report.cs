using OnRecord.Evaluation.Measures;

namespace OnRecord.Evaluation.Reports;

/// <summary>What was measured, ready to be written.</summary>
/// <param name="Title">What was measured on what.</param>
/// <param name="Sections">Tables of figures, in order.</param>
public sealed record Report(string Title, IReadOnlyList<ReportSection> Sections);

/// <summary>One table of figures.</summary>
/// <param name="Name">Stable name, for example <c>statements</c>.</param>
/// <param name="Table">The figures.</param>
public sealed record ReportSection(string Name, ScoreTable Table);
