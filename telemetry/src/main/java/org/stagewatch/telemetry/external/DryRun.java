package org.stagewatch.telemetry.external;

import org.stagewatch.kql.catalog.ExternalAccess;
import org.stagewatch.kql.catalog.FileFormat;

/// The access of a run that only tries a query out, on tables without rows: files that may not be read count as empty
/// too.
public record DryRun(ExternalAccess access) implements ExternalAccess {
    @Override
    public Decision decide(String location, FileFormat format) {
        return access.decide(location, format) instanceof Decision.Refused(var reason, var _)
                ? new Decision.Empty(reason)
                : new Decision.Readable();
    }
}
