package org.stagewatch.simulation.lab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.HostRole;

/// Hands out the hosts of a lab, each once.
final class LabHosts {
    /// Names by which scripts call hosts of a lab, or the loopback addresses that stand for other hosts.
    static final Pattern NAME =
            Pattern.compile("(?<![\\w.-])(?:127\\.0\\.0\\.(?!1\\b)\\d+|lab(?:-[a-z]+)*-?\\d*)(?![\\w.-])");

    private final Enterprise enterprise;
    private final Map<HostRole, Integer> taken = new EnumMap<>(HostRole.class);

    LabHosts(Enterprise enterprise) {
        this.enterprise = enterprise;
    }

    Enterprise enterprise() {
        return enterprise;
    }

    Host next(HostRole role) {
        int index = taken.merge(role, 1, Integer::sum) - 1;
        return enterprise.hosts(role).get(index);
    }

    /// The hosts that a run needs.
    static List<HostRole> needed(LabRun run) {
        List<HostRole> roles = new ArrayList<>(Collections.nCopies(run.hosts(), role(run.platform())));
        names(run).forEach(name -> roles.add(role(run, name)));
        return roles;
    }

    static Set<String> names(LabRun run) {
        Set<String> names = new LinkedHashSet<>();
        Stream.concat(Stream.of(run.script()), run.prerequisites().stream())
                .flatMap(script -> NAME.matcher(script.text()).results())
                .forEach(found -> names.add(found.group()));
        return names;
    }

    static HostRole role(LabRun.Platform platform) {
        return switch (platform) {
            case WINDOWS -> HostRole.CLIENT;
            case LINUX -> HostRole.LINUX_SERVER;
            case MAC -> HostRole.MAC;
            case HYPERVISOR -> HostRole.HYPERVISOR;
        };
    }

    /// What a host is that a script names.
    static HostRole role(LabRun run, String name) {
        if (name.contains("hypervisor")) {
            return HostRole.HYPERVISOR;
        }
        return run.platform() == LabRun.Platform.WINDOWS || run.script().text().contains("smb")
                ? HostRole.CLIENT
                : HostRole.LINUX_SERVER;
    }
}
