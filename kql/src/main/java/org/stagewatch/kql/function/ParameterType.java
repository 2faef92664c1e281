package org.stagewatch.kql.function;

import java.util.EnumSet;
import java.util.Set;
import org.stagewatch.kql.type.ScalarType;

/// Which arguments a parameter takes. The binder converts an argument where [Exactly] and [Common] ask for it.
public sealed interface ParameterType {
    ParameterType ANY = new AnyScalar();
    ParameterType COMMON = new Common();
    ParameterType TYPE = new TypeArgument();
    ParameterType NUMBER = oneOf(ScalarType.INT, ScalarType.LONG, ScalarType.REAL, ScalarType.DECIMAL);
    ParameterType INTEGER = oneOf(ScalarType.INT, ScalarType.LONG);
    /// Numbers, timespans and datetimes: what can be added up or averaged.
    ParameterType SUMMABLE = oneOf(
            ScalarType.INT,
            ScalarType.LONG,
            ScalarType.REAL,
            ScalarType.DECIMAL,
            ScalarType.TIMESPAN,
            ScalarType.DATETIME);
    ParameterType STRING_OR_DYNAMIC = oneOf(ScalarType.STRING, ScalarType.DYNAMIC);

    /// This type, or one that converts to it without loss of meaning (int to long to real; dynamic to any).
    record Exactly(ScalarType type) implements ParameterType {}

    /// One of these types, as it is.
    record OneOf(Set<ScalarType> types) implements ParameterType {
        public OneOf {
            types = Set.copyOf(types);
        }
    }

    /// Any scalar, as it is.
    record AnyScalar() implements ParameterType {}

    /// Any scalar; all arguments of such parameters are converted to the one type that fits them all.
    record Common() implements ParameterType {}

    /// A type: `typeof(long)`.
    record TypeArgument() implements ParameterType {}

    static ParameterType oneOf(ScalarType first, ScalarType... rest) {
        return new OneOf(EnumSet.of(first, rest));
    }
}
