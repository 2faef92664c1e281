package org.stagewatch.kql.function.refused;

import org.stagewatch.kql.function.Implementation;

/// Why a function binds but isn't run: its values would be invented or would differ from Kusto's.
enum Refusal {
    CLUSTER("its value is known only to a Kusto cluster; write the value itself"),
    STORAGE("it asks how a Kusto cluster stores rows, which has no counterpart here; leave it out"),
    HASH("how Kusto mixes the hashes is not published; hash one text made by `strcat`"),
    UNDOCUMENTED("the manual doesn't say what it gives");

    private final String reason;

    Refusal(String reason) {
        this.reason = reason;
    }

    Implementation implementation() {
        return Implementation.unsupported(reason);
    }
}
