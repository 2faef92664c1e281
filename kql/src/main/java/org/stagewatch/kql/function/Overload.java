package org.stagewatch.kql.function;

import java.util.List;
import java.util.Map;
import org.stagewatch.kql.dialect.Dialect;

/// One signature of a function and how it is carried out.
///
/// @param nulls when the result can be null
/// @param limit what the arguments must hold to so that the call can be carried out; it is correct all the same
public record Overload(
        ReturnType returns,
        List<Parameter> parameters,
        Map<Dialect, Implementation> implementations,
        Nulls nulls,
        ArgumentCheck limit) {
    public Overload {
        parameters = List.copyOf(parameters);
        implementations = Map.copyOf(implementations);
        long names = parameters.stream().map(Parameter::name).distinct().count();
        if (names < parameters.size()) {
            throw new IllegalArgumentException("parameter names must differ: " + parameters);
        }
        for (int index = 0; index < parameters.size() - 1; index++) {
            if (parameters.get(index).occurrence() == Parameter.Occurrence.REPEATED) {
                throw new IllegalArgumentException("only the last parameter can be repeated: " + parameters);
            }
        }
    }

    /// Whether a call with this many arguments can mean this overload.
    public boolean accepts(int arguments) {
        return isRepeated() ? arguments >= parameters.size() : arguments == parameters.size();
    }

    /// The parameter that an argument fills.
    public Parameter parameter(int argument) {
        return parameters.get(Math.min(argument, parameters.size() - 1));
    }

    public boolean isRepeated() {
        return !parameters.isEmpty() && parameters.getLast().occurrence() == Parameter.Occurrence.REPEATED;
    }

    /// When a result can be null. Strings never are, whatever this says.
    public enum Nulls {
        /// Perhaps even if no argument is null.
        POSSIBLE,
        /// Only if an argument is null.
        FROM_ARGUMENTS,
        NEVER
    }
}
