package org.stagewatch.simulation.enterprise;

import java.util.Locale;
import org.stagewatch.simulation.chance.Words;

/// A part of the enterprise that people work in.
public enum Department {
    FINANCE,
    SALES,
    LEGAL,
    PERSONNEL,
    ENGINEERING,
    MARKETING,
    OPERATIONS,
    IT;

    /// The name as folders carry it.
    public String title() {
        return this == IT ? "IT" : Words.capitalise(name().toLowerCase(Locale.ROOT));
    }
}
