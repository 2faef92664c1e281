package org.stagewatch.kql.dialect;

import java.util.List;
import org.stagewatch.kql.type.ScalarType;

/// A Java function that SQL can call: every backend registers those that a query uses under their names.
///
/// @param name unique among all functions, since it is the name in SQL: `kql_base64_decode_tostring_1`
/// @param nulls what a null argument does
public record JavaFunction(
        String name, List<ScalarType> parameters, ScalarType returns, NullArguments nulls, JavaBody body) {
    public JavaFunction {
        parameters = List.copyOf(parameters);
    }

    /// What happens when an argument is null.
    public enum NullArguments {
        /// The body is not called; the result is null, or the empty string if the function returns a string.
        GIVE_NULL,
        /// The body is called with the null.
        ARE_PASSED
    }
}
