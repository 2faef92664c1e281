package org.stagewatch.simulation.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stagewatch.simulation.enterprise.Account;

/// A process of a host.
///
/// @param parent null where the sensor has lost sight of it
public record RunningProcess(
        Program program,
        long id,
        Instant created,
        String commandLine,
        Account account,
        Session session,
        @Nullable RunningProcess parent) {}
