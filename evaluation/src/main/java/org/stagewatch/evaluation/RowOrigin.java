package org.stagewatch.evaluation;

import org.jspecify.annotations.Nullable;

/// What a row really belongs to.
public sealed interface RowOrigin {
    /// Harmless work.
    ///
    /// @param family the kind of work, such as `backup`
    record Harmless(String family) implements RowOrigin {}

    /// A staging attack.
    ///
    /// @param source the host whose files the row is about; null where it is about none
    record OfAttack(String attack, @Nullable String source) implements RowOrigin {}
}
