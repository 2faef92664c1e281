package org.stagewatch.kql.function.agent;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;

/// Functions of user agents.
public final class AgentFunctions {
    public static final List<FunctionDefinition> ALL = List.of(new ParseUserAgent());

    private AgentFunctions() {}
}
