package org.stagewatch.simulation.event;

import org.jspecify.annotations.Nullable;

/// The logon session a process runs in.
///
/// @param number 0 for services
/// @param remoteName the client of a remote desktop session; null for all others
public record Session(
        int number,
        long logonId,
        @Nullable String remoteName,
        @Nullable String remoteAddress) {

    public static final Session SYSTEM = new Session(0, 999, null, null);

    public boolean isRemote() {
        return remoteName != null;
    }
}
