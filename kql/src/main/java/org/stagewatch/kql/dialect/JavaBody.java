package org.stagewatch.kql.dialect;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// The Java code of a function: from argument values, held as `ScalarType` says, to the result's.
///
/// It must be pure and safe for use by several threads, and is serializable since Spark ships it to its executors.
@FunctionalInterface
public interface JavaBody extends Serializable {
    @Nullable
    Object apply(@Nullable Object[] arguments);
}
