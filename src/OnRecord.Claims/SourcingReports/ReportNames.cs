namespace OnRecord.Claims.SourcingReports;

/// <summary>Names of the parts of reports as they are written.</summary>
public static class ReportNames
{
    /// <summary>The name of a section.</summary>
    public static string ToWireName(this ReportSection section) =>
        section switch
        {
            ReportSection.Sources => "sources",
            ReportSection.Claims => "claims",
            ReportSection.Accusations => "accusations",
            ReportSection.Concentration => "concentration",
            ReportSection.Verbs => "verbs",
            _ => throw new ArgumentOutOfRangeException(nameof(section), section, "No such section."),
        };

    /// <summary>The name of a unit.</summary>
    public static string ToWireName(this ReportUnit unit) =>
        unit switch
        {
            ReportUnit.Sources => "sources",
            ReportUnit.Statements => "statements",
            ReportUnit.Claims => "claims",
            _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "No such unit."),
        };

    /// <summary>The name of what a verb tells.</summary>
    public static string ToWireName(this VerbSense sense) =>
        sense switch
        {
            VerbSense.Doubt => "doubt",
            VerbSense.Guilt => "guilt",
            VerbSense.Force => "force",
            VerbSense.Truth => "truth",
            VerbSense.Manner => "manner",
            VerbSense.Evasion => "evasion",
            _ => throw new ArgumentOutOfRangeException(nameof(sense), sense, "No such sense."),
        };
}
