package org.stagewatch.detection.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.source.SourceText;

/// A condition that is taken away from a query or a function, and what came of it. Safe for use by several threads.
final class Removal {
    private final SourceText file;
    private final Condition condition;
    private volatile @Nullable Trial decisive;

    private Removal(SourceText file, Condition condition) {
        this.file = file;
        this.condition = condition;
    }

    /// What came of one case.
    sealed interface Trial {
        record Passed() implements Trial {}

        /// @param by the case that fails
        record Noticed(String by) implements Trial {}

        /// What is left is no query that runs.
        record Impossible(String reason) implements Trial {}
    }

    static List<Removal> of(SourceText file) {
        return QueryConditions.of(file).stream()
                .map(condition -> new Removal(file, condition))
                .toList();
    }

    SourceText file() {
        return file;
    }

    /// The file without the condition.
    String text() {
        return condition.removedFrom(file.text());
    }

    void tried(Trial trial) {
        if (!(trial instanceof Trial.Passed)) {
            decisive = trial;
        }
    }

    /// Whether more cases would tell nothing new.
    boolean isNoticed() {
        return decisive != null;
    }

    ConditionResult result() {
        return new ConditionResult(
                file.name(), file.position(condition.span().start()), file.at(condition.span()), problem());
    }

    private @Nullable String problem() {
        return switch (decisive) {
            case null -> condition.purpose() == Condition.Purpose.DECIDES ? "no test misses this condition" : null;
            case Trial.Noticed(var by) ->
                condition.purpose() == Condition.Purpose.DECIDES
                        ? null
                        : "this condition does more than to save work, as the test `" + by + "` shows";
            case Trial.Impossible(var reason) -> "without this condition the query fails (" + reason + ")";
            case Trial.Passed _ -> throw new IllegalStateException("a case that passes decides nothing");
        };
    }
}
