package org.stagewatch.detection.finding;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// An account as one name, however a sensor writes it: `CORP\T.adm` and `t.adm@corp.example` are `t.adm`.
record Actor(String name) {
    /// Accounts that everything on a host runs as; that two events share one ties nothing.
    private static final Set<String> SYSTEM = Set.of("system", "local service", "network service");

    /// Accounts of that name are on each host.
    private static final Set<String> ON_EACH_HOST = Set.of("root", "administrator");

    private static final Pattern DOMAIN = Pattern.compile("^[^\\\\]*\\\\|@.*$");

    static Actor named(String account) {
        return new Actor(
                DOMAIN.matcher(account.strip().toLowerCase(Locale.ROOT)).replaceAll(""));
    }

    /// Whether somebody uses it: neither the system, nor a machine, nor a group of them.
    boolean isSomebody() {
        return !name.isEmpty() && !SYSTEM.contains(name) && !name.endsWith("$") && !name.startsWith("<");
    }

    /// Whether it is a person's or a service's own: neither the system, nor a machine, nor a group of them.
    boolean isOnesOwn() {
        return isSomebody() && !ON_EACH_HOST.contains(name);
    }
}
