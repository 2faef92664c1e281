package org.stagewatch.kql.function;

/// How a column is named that a query computes with a function and doesn't name: `extend toint(Port)` gives `Port`.
///
/// Source: what Microsoft's language service names such columns.
public enum ResultName {
    /// `Column1`, `Column2`, ...
    NUMBERED,
    /// As the first argument: `bin(Timestamp, 1h)` gives `Timestamp`.
    FIRST_ARGUMENT,
    /// As the argument if there is only one.
    ONLY_ARGUMENT,
    /// The prefix and the first argument: `strlen(Name)` gives `strlen_Name`, `count()` gives `count_`.
    PREFIX_AND_FIRST_ARGUMENT,
    /// The prefix and the first two arguments: `covariance(x, y)` gives `covariance_x_y`.
    PREFIX_AND_FIRST_TWO_ARGUMENTS,
    /// As above, and then the values of the constant arguments: `percentile(Size, 95)` gives `percentile_Size_95`.
    PREFIX_AND_ARGUMENTS
}
