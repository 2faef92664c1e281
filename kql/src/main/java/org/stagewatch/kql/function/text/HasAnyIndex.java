package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.function.conversion.DynamicText;

/// `has_any_index()`. Source: the manual page of that name.
final class HasAnyIndex implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("has_any_index")
                .summary("Gives the place of the first of several terms that a text has.")
                .notes("The result is -1 if the text has none of them.")
                .overload(
                        LONG,
                        List.of(
                                parameter("source", STRING, "The text."),
                                parameter("terms", DYNAMIC, "The terms to look for.")),
                        java(HasAnyIndex::find))
                .example("has_any_index('this is an example', dynamic(['not', 'example']))", "1")
                .example("has_any_index('été', dynamic(['ÉTÉ']))", "0")
                .example("has_any_index('', dynamic(['a']))", "-1")
                .build();
    }

    private static @Nullable Long find(@Nullable Object[] arguments) {
        if (!(arguments[0] instanceof String source) || !(arguments[1] instanceof String json)) {
            return null;
        }
        String text = TermMatcher.lower(source);
        List<String> terms = DynamicText.plainElements(json);
        for (int index = 0; index < terms.size(); index++) {
            if (TermMatcher.matches(text, TermMatcher.lower(terms.get(index)), TermMatcher.Bound.BOTH)) {
                return (long) index;
            }
        }
        return -1L;
    }
}
