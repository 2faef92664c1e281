package org.stagewatch.kql.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.type.ScalarType;

/// Asks for one branch of a `case` directly: `case(a, "x", b, "y", c, "z", "w") == "y"` becomes `b and not(a)`.
///
/// The conditions behind the branch need not be worked out, and the engine may begin with the one that decides most.
/// Only where no condition can be null and the value stands in one branch, so that nothing is worked out twice.
final class CompareCase implements UnaryOperator<ScalarExpression> {
    private final ScalarFunction not;

    CompareCase(ScalarFunction not) {
        this.not = not;
    }

    @Override
    public ScalarExpression apply(ScalarExpression expression) {
        if (expression instanceof ScalarExpression.Call(var function, var _, var operands, var _)
                && function.name().equals("==")) {
            ScalarExpression direct = direct(operands.getFirst(), operands.getLast());
            return direct == null ? expression : direct;
        }
        return expression;
    }

    private @Nullable ScalarExpression direct(ScalarExpression left, ScalarExpression right) {
        if (left instanceof ScalarExpression.Call(var function, var _, var branches, var _)
                && function.name().equals("case")
                && right instanceof ScalarExpression.Constant wanted
                && wanted.value() != null
                && branches.size() % 2 == 1
                && isSimple(branches)) {
            return branch(branches, wanted);
        }
        return null;
    }

    /// Whether all values are constants and no condition can be null.
    private static boolean isSimple(List<ScalarExpression> branches) {
        for (int index = 0; index < branches.size(); index++) {
            boolean isValue = index % 2 == 1 || index == branches.size() - 1;
            boolean fits = isValue
                    ? branches.get(index) instanceof ScalarExpression.Constant
                    : !branches.get(index).isNullable();
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private @Nullable ScalarExpression branch(List<ScalarExpression> branches, ScalarExpression.Constant wanted) {
        List<ScalarExpression> conditions = new ArrayList<>();
        boolean isFound = false;
        for (int index = 0; index < branches.size() - 1; index += 2) {
            boolean isWanted = isEqual(branches.get(index + 1), wanted);
            if (isWanted && isFound) {
                return null;
            }
            if (isWanted) {
                conditions.addFirst(branches.get(index));
                isFound = true;
            } else if (!isFound) {
                conditions.add(negated(branches.get(index)));
            }
        }
        boolean isOtherwise = isEqual(branches.getLast(), wanted);
        if (isFound == isOtherwise) {
            return isFound ? null : new ScalarExpression.Constant(ScalarType.BOOL, false);
        }
        return new ScalarExpression.And(conditions);
    }

    private static boolean isEqual(ScalarExpression value, ScalarExpression.Constant wanted) {
        return value instanceof ScalarExpression.Constant constant
                && constant.type() == wanted.type()
                && Objects.equals(constant.value(), wanted.value());
    }

    private ScalarExpression negated(ScalarExpression condition) {
        return new ScalarExpression.Call(not, not.overloads().getFirst(), List.of(condition), ScalarType.BOOL);
    }
}
