package org.stagewatch.kql.function;

import java.util.EnumSet;
import java.util.Set;
import org.stagewatch.kql.type.ScalarType;

/// Which arguments a parameter takes. The binder converts an argument where [Exactly] and [Common] ask for it.
public sealed interface ParameterType {
    ParameterType ANY = new AnyScalar();
    /// Values of which some may be dynamic beside others that are not.
    ParameterType COMMON = new Common(EnumSet.allOf(ScalarType.class), true);
    ParameterType COMMON_NOT_MIXED = new Common(EnumSet.allOf(ScalarType.class), false);
    /// Values that have an order.
    ParameterType COMMON_ORDERABLE =
            new Common(EnumSet.complementOf(EnumSet.of(ScalarType.GUID, ScalarType.DYNAMIC)), false);
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
    /// Any scalar but a dynamic one.
    ParameterType NOT_DYNAMIC = new OneOf(EnumSet.complementOf(EnumSet.of(ScalarType.DYNAMIC, ScalarType.ERROR)));
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

    /// A scalar of these types; all arguments of such parameters are converted to the one type that fits them all.
    ///
    /// @param mixesDynamic whether a dynamic value may stand beside values of other types
    record Common(Set<ScalarType> types, boolean mixesDynamic) implements ParameterType {
        public Common {
            types = Set.copyOf(types);
        }
    }

    /// A type: `typeof(long)`.
    record TypeArgument() implements ParameterType {}

    static ParameterType oneOf(ScalarType first, ScalarType... rest) {
        return new OneOf(EnumSet.of(first, rest));
    }
}
