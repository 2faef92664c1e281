package org.stagewatch.kql.bind;

import org.stagewatch.kql.syntax.Argument;
import org.stagewatch.kql.syntax.Expression;

/// `database("db")` and `cluster("cluster").database("db")` before a table's name. All tables lie in one database,
/// under
/// the names that Microsoft's language service gives where nothing else is known.
record DatabasePath(Binding binding) {
    /// Whether the path leads here; reported if it does not.
    boolean isHere(Expression path) {
        return switch (path) {
            case Expression.Call call -> isNamed(call);
            case Expression.MemberCall(var _, var target, var call) -> isHere(target) && isNamed(call);
            default -> {
                binding.report(Problems.otherDatabase("this", path.span()));
                yield false;
            }
        };
    }

    private boolean isNamed(Expression.Call call) {
        String name = CallBinder.literalText(call, 0);
        boolean isHere = switch (call.function().text()) {
            case "database" -> "db".equalsIgnoreCase(name) || "*".equals(name);
            case "cluster" -> "cluster".equalsIgnoreCase(name) || "*".equals(name);
            default -> false;
        };
        if (!isHere) {
            String shown = name == null ? call.function().text() : name;
            binding.report(Problems.otherDatabase(
                    shown,
                    call.arguments().stream().findFirst().map(Argument::span).orElse(call.span())));
        }
        return isHere;
    }
}
