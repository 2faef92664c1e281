package org.stagewatch.spec.reference;

import java.util.stream.Collectors;
import org.stagewatch.kql.function.Overload;
import org.stagewatch.kql.function.Parameter;

/// Writes calls: `indexof(source: string, lookup: string): long`.
final class CallSignature implements Signature {
    @Override
    public String of(String name, Overload overload) {
        return name + "(" + overload.parameters().stream().map(this::parameter).collect(Collectors.joining(", "))
                + "): " + Signature.result(overload);
    }

    private String parameter(Parameter parameter) {
        String repeated = parameter.occurrence() == Parameter.Occurrence.REPEATED ? ", ..." : "";
        return parameter.name() + ": " + Signature.type(parameter.takes()) + repeated;
    }
}
