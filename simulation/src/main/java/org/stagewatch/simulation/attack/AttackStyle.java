package org.stagewatch.simulation.attack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The ways in which files are gathered.
public enum AttackStyle {
    /// One host fetches from the shares of others.
    PULL(new Pull(), "T1039", "T1021.002"),
    /// Many hosts write to one share.
    PUSH(new Push(), "T1021.002"),
    /// One host makes others copy, by WMI, PsExec, WinRM or tasks.
    REMOTE_EXECUTION(new RemoteExecution(), "T1021.002", "T1569.002", "T1047", "T1021.006"),
    /// Shares become drive letters; later commands name only the letters.
    MAPPED_DRIVES(new MappedDrives(), "T1039", "T1021.002"),
    /// Tools and archives carry other names.
    RENAMED_TOOLS(new Pull(), "T1036.003", "T1036.008", "T1039"),
    /// A source or two a day.
    SLOW(new Push(), "T1021.002"),
    /// A web or mail server's public folder, fetched from outside.
    WEB_ROOT(new Push(), "T1021.002", "T1048"),
    /// A Linux server receives or fetches over SSH.
    LINUX(new LinuxGathering(), "T1021.004"),
    /// A program of the intruder's own writes over SMB: no command line anywhere.
    IMPLANT(new ImplantPush(), "T1021.002"),
    /// The target has no sensor: only the sources show anything.
    UNMANAGED_TARGET(new Push(), "T1021.002");

    private final Gathering gathering;
    private final List<String> techniques;

    AttackStyle(Gathering gathering, String... techniques) {
        this.gathering = gathering;
        this.techniques = List.of(techniques);
    }

    /// @throws IllegalArgumentException if there is no style of that name
    public static AttackStyle named(String id) {
        return Arrays.stream(values())
                .filter(style -> style.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no style `" + id + "`; there are "
                        + Arrays.stream(values()).map(AttackStyle::id).collect(Collectors.joining(", "))));
    }

    /// The name in the truth.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Gathering gathering() {
        return gathering;
    }

    /// ATT&CK techniques of the gathering itself, beside T1074.002.
    List<String> techniques() {
        return techniques;
    }
}
