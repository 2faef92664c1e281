package org.stagewatch.detection.finding;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// An account as one name, however a sensor writes it: `CORP\T.adm` and `t.adm@corp.example` are `t.adm`.
record Actor(String name) {
    /// Accounts that everything on a host runs as; that two events share one ties nothing.
    private static final Set<String> SHARED =
            Set.of("system", "local service", "network service", "root", "administrator");

    private static final Pattern DOMAIN = Pattern.compile("^[^\\\\]*\\\\|@.*$");

    static Actor named(String account) {
        return new Actor(
                DOMAIN.matcher(account.strip().toLowerCase(Locale.ROOT)).replaceAll(""));
    }

    /// Whether it is a person's or a service's own: neither the system, nor a machine, nor a group of them.
    boolean isOnesOwn() {
        return !name.isEmpty() && !SHARED.contains(name) && !name.endsWith("$") && !name.startsWith("<");
    }
}
