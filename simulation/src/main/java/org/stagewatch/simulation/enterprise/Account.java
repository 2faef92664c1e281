package org.stagewatch.simulation.enterprise;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who acts.
///
/// @param upn null for accounts that are of one machine only
/// @param objectId null for accounts that the cloud directory doesn't know
public record Account(
        String domain,
        String name,
        String sid,
        Kind kind,
        @Nullable String upn,
        @Nullable String objectId) {

    public static final Account SYSTEM = builtIn("system", "S-1-5-18");
    public static final Account LOCAL_SERVICE = builtIn("local service", "S-1-5-19");
    public static final Account NETWORK_SERVICE = builtIn("network service", "S-1-5-20");

    /// What kind of account it is.
    public enum Kind {
        PERSON,
        ADMINISTRATOR,
        SERVICE,
        MACHINE,
        BUILT_IN
    }

    private static Account builtIn(String name, String sid) {
        return new Account("nt authority", name, sid, Kind.BUILT_IN, null, null);
    }

    /// An account of a Linux host; sensors there report the host as its domain and no identifiers of Windows.
    public static Account linux(Host host, String name) {
        Kind kind = name.equals("root") ? Kind.BUILT_IN : Kind.PERSON;
        return new Account(host.name(), name.toLowerCase(Locale.ROOT), "", kind, null, null);
    }
}
