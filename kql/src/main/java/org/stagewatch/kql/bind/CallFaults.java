package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.function.ArgumentCheck;
import org.stagewatch.kql.function.Implementation;
import org.stagewatch.kql.function.Overload;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.source.Span;

/// What can be wrong with a call whose types are right: the function's own check finds something, or no dialect at
/// hand can carry it out.
///
/// @param function its name
/// @param whole the place of the call, or of the operator
/// @param places where the arguments stand
record CallFaults(String function, Span whole, List<Span> places) {
    /// Reports what is wrong; false if something is.
    boolean areAbsent(Binding binding, ArgumentCheck check, OverloadChoice choice) {
        String reason = reasonAgainst(choice.overload(), binding);
        if (reason != null) {
            binding.report(Problems.impossible(function, reason, whole));
            return false;
        }
        List<@Nullable Object> constants = constants(choice.arguments());
        ArgumentCheck.Fault fault = check.fault(constants);
        if (fault != null) {
            binding.report(Problems.badValue(fault.message(), places.get(fault.argument())));
        }
        return fault == null && isWithinLimit(binding, choice.overload().limit().fault(constants));
    }

    /// Warns, if something is to run.
    void warn(Binding binding, ScalarFunction.@Nullable Caution caution, OverloadChoice choice) {
        if (caution == null || binding.dialects().isEmpty()) {
            return;
        }
        ArgumentCheck.Fault fault = caution.check().fault(constants(choice.arguments()));
        if (fault != null) {
            binding.report(Problems.caution(fault.message(), places.get(fault.argument()), caution.remedy()));
        }
    }

    /// Reports, if something is to run, that it can't be with such an argument; false then.
    private boolean isWithinLimit(Binding binding, ArgumentCheck.@Nullable Fault limit) {
        if (limit == null || binding.dialects().isEmpty()) {
            return true;
        }
        binding.report(Problems.impossible(function, limit.message(), places.get(limit.argument())));
        return false;
    }

    /// Why no dialect can carry out the overload, or null if one can.
    private static @Nullable String reasonAgainst(Overload overload, Binding binding) {
        String reason = null;
        for (Dialect dialect : binding.dialects()) {
            if (!(overload.implementations().get(dialect)
                    instanceof Implementation.Unsupported(var _, var why, var _))) {
                return null;
            }
            reason = why;
        }
        return reason;
    }

    private static List<@Nullable Object> constants(List<ScalarExpression> arguments) {
        List<@Nullable Object> constants = new ArrayList<>();
        for (ScalarExpression argument : arguments) {
            constants.add(argument instanceof ScalarExpression.Constant(var _, var value) ? value : null);
        }
        return constants;
    }
}
