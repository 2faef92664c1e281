package org.stagewatch.evaluation;

/// What an alarm turned out to be.
public sealed interface Verdict {
    /// It shows an attack as such: at least half of its rows are of it, and they cover at least two of its sources.
    record Catch(String attack) implements Verdict {}

    /// At least half of its rows are of attacks, but it does not show that files were gathered.
    record Part() implements Verdict {}

    /// It is about harmless work.
    ///
    /// @param family the one that most of the rows belong to; `unknown` if the truth knows none of them
    record False(String family) implements Verdict {}
}
