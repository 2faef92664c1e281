package org.stagewatch.kql.function.operator;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;

/// The operators between scalar values; `and` and `or` are nodes of the plan.
public final class OperatorFunctions {
    public static final List<FunctionDefinition> ALL = all();

    private OperatorFunctions() {}

    private static List<FunctionDefinition> all() {
        List<FunctionDefinition> all = new ArrayList<>(List.of(
                Equality.equal(),
                Equality.notEqual(),
                new Ordering("<", "less than"),
                new Ordering("<=", "less than or equal to"),
                new Ordering(">", "greater than"),
                new Ordering(">=", "greater than or equal to"),
                new Between(false),
                new Between(true),
                new Not(),
                new Sign(true),
                new Sign(false),
                new MatchesRegex(),
                new RegexGroup(),
                new Like("like"),
                new Like("notlike"),
                new TermMembership(false),
                new TermMembership(true)));
        for (Arithmetic arithmetic : Arithmetic.values()) {
            all.add(new ArithmeticOperator(arithmetic));
        }
        for (String name : List.of("in", "!in", "in~", "!in~")) {
            all.add(new Membership(name));
        }
        addSearch(all, "has", Search.TERM);
        addSearch(all, "hasprefix", Search.TERM_PREFIX);
        addSearch(all, "hassuffix", Search.TERM_SUFFIX);
        addSearch(all, "contains", Search.PART);
        addSearch(all, "startswith", Search.START);
        addSearch(all, "endswith", Search.END);
        all.add(new SearchOperator("=~", Search.WHOLE));
        all.add(new SearchOperator("!~", Search.WHOLE));
        return List.copyOf(all);
    }

    private static void addSearch(List<FunctionDefinition> all, String name, Search search) {
        for (String operator : List.of(name, "!" + name, name + "_cs", "!" + name + "_cs")) {
            all.add(new SearchOperator(operator, search));
        }
    }
}
