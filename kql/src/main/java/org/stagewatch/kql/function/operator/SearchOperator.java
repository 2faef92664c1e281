package org.stagewatch.kql.function.operator;

import static org.stagewatch.kql.dialect.SqlExpression.sql;
import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation.LoweredCall;
import org.stagewatch.kql.function.Implementation.Operand;
import org.stagewatch.kql.function.Overload;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.function.conversion.Conversion;

/// An operator that looks for one text in another: `has`, `contains`, `startswith`, `=~` and their kin.
final class SearchOperator implements FunctionDefinition {
    private final String name;
    private final Search search;
    private final boolean ignoresCase;

    SearchOperator(String name, Search search) {
        this.name = name;
        this.search = search;
        ignoresCase = !name.endsWith("_cs");
    }

    @Override
    public ScalarFunction define() {
        boolean isNegated = name.startsWith("!");
        String found = Boolean.toString(!isNegated);
        String missed = Boolean.toString(isNegated);
        ScalarFunction.Builder builder = ScalarFunction.named(name)
                .summary((isNegated ? "Tells whether a text does not " : "Tells whether a text does ") + verb() + ".")
                .notes((ignoresCase ? "Case doesn't matter. " : "Case matters. ") + notes())
                .overload(
                        ReturnType.exactly(BOOL),
                        List.of(
                                parameter(
                                        "text",
                                        ParameterType.STRING_OR_DYNAMIC,
                                        "The text, or a value whose text is meant."),
                                parameter("needle", ParameterType.STRING_OR_DYNAMIC, "The text to look for.")),
                        Overload.Nulls.NEVER,
                        lowered(this::lower));
        String hit = switch (search) {
            case TERM -> "'run cmd.exe now' " + name + " 'cmd.exe'";
            case TERM_PREFIX -> "'North America' " + name + " 'Ame'";
            case TERM_SUFFIX -> "'North America' " + name + " 'ica'";
            case PART -> "'North America' " + name + " 'th Am'";
            case START -> "'North America' " + name + " 'Nor'";
            case END -> "'North America' " + name + " 'ica'";
            case WHOLE -> "'Été' " + name + " 'Été'";
        };
        String miss = switch (search) {
            case TERM -> "'éxcopy' " + name + " 'xcopy'";
            case TERM_PREFIX -> "'North America' " + name + " 'mer'";
            case TERM_SUFFIX -> "'North America' " + name + " 'eri'";
            case PART, START, END, WHOLE -> "'' " + name + " 'x'";
        };
        String otherCase = search == Search.WHOLE ? "'É' " + name + " 'é'" : "'ÉA' " + name + " 'éa'";
        return builder.example(hit, found)
                .example(miss, missed)
                .example(otherCase, Boolean.toString(ignoresCase != isNegated))
                .build();
    }

    private String verb() {
        return switch (search) {
            case TERM -> "have another as a term";
            case TERM_PREFIX -> "have a term that begins with another";
            case TERM_SUFFIX -> "have a term that ends with another";
            case PART -> "contain another";
            case START -> "start with another";
            case END -> "end with another";
            case WHOLE -> "equal another";
        };
    }

    private String notes() {
        return switch (search) {
            case TERM, TERM_PREFIX, TERM_SUFFIX -> "A term is a longest run of letters and digits.";
            case PART, START, END -> "Every text has the empty text in it.";
            case WHOLE -> "Compare with `==` if case matters.";
        };
    }

    private SqlExpression lower(LoweredCall call) {
        Operand text = call.operands().getFirst();
        Operand needle = call.operands().getLast();
        SqlExpression found = search.find(
                call.dialect(),
                Conversion.text(call.dialect(), text),
                Conversion.text(call.dialect(), needle),
                needle.type() == STRING && needle.constant() instanceof String constant ? constant : null,
                ignoresCase);
        return name.startsWith("!") ? sql("NOT {found}", found) : found;
    }
}
