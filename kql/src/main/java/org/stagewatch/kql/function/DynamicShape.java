package org.stagewatch.kql.function;

/// What kind of value a dynamic value is, as far as Microsoft's binder follows it: a text is not made of an array or a
/// bag without `tostring`.
public enum DynamicShape {
    ARRAY,
    BAG,
    /// Anything, as far as is known.
    ANY
}
