package org.stagewatch.evaluation;

import java.util.Locale;

/// What of a scan's result somebody is called for.
public enum AlarmUnit {
    /// The incidents; findings in no incident call nobody.
    INCIDENT,
    /// Each finding by itself: a rule set that knows nothing of incidents.
    FINDING;

    /// The word for people and programs.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
