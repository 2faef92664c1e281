package org.stagewatch.simulation.lab;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.event.LogonType;
import org.stagewatch.simulation.event.Program;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Scene;

/// What programs of Windows do once they run: what they read and write, and where.
///
/// @param process the program that was started; one under another name does what it does under its own
record WindowsPrograms(Typist typist, RunningProcess process) {
    void run(Command command) {
        Program program = process.program();
        String name = program.originalName().isEmpty() ? command.name() : program.originalName();
        List<String> operands = command.arguments().stream()
                .filter(argument -> !argument.matches("[/-].*"))
                .toList();
        switch (name.toLowerCase(Locale.ROOT).replaceFirst("\\.exe$", "")) {
            case "robocopy", "xcopy" -> copy(operands.get(0), operands.get(1));
            case "esentutl" -> copy(option(command, "/y"), option(command, "/d"));
            case "bitsadmin" -> copy(operands.get(operands.size() - 2), operands.getLast());
            case "findstr" -> read(operands.getLast());
            case "net" -> net(operands);
            case "7z" -> pack(operands.get(1), operands.subList(2, operands.size()));
            case "tar" -> pack(operands.getFirst(), List.of());
            case "makecab" -> pack(option(command, "/D").replaceFirst("^.*=", "") + "\\disk1.cab", List.of());
            case "reg" -> pack(operands.get(2), List.of());
            case "curl", "ftp" -> outside(name.startsWith("ftp") ? 21 : 8000);
            case "sc" -> service(command, operands);
            default -> {
                // Whatever else runs leaves its start and nothing more.
            }
        }
    }

    private static String option(Command command, String name) {
        @Nullable String value = command.option(name);
        if (value == null) {
            throw new IllegalArgumentException("`" + command.text() + "` has no " + name);
        }
        return value;
    }

    private void copy(String from, String to) {
        Location source = typist.network().location(typist.machine(), from);
        Location target = typist.network().location(typist.machine(), to);
        if (source != null && target != null) {
            typist.traffic(process).copy(source, target);
        }
    }

    private void read(String path) {
        if (typist.network().location(typist.machine(), path) instanceof Location.OfShare place) {
            typist.traffic(process).visit(place.machine());
        }
    }

    /// `net use R: \\host\share`, `net use \\host\share`, `net view \\host`.
    private void net(List<String> operands) {
        String path = operands.getLast();
        Location location = typist.network().location(typist.machine(), path);
        if (location instanceof Location.OfShare place) {
            typist.traffic(process).visit(place.machine());
            if (operands.size() == 3) {
                typist.machine().mount(operands.get(1), location);
            }
        } else {
            Machine remote = typist.network().machine(path.replace("\\", ""));
            if (remote != null) {
                typist.traffic(process).visit(remote);
            }
        }
    }

    private void pack(String archive, List<String> sources) {
        sources.forEach(this::read);
        typist.scene().seconds(1, 5).create(typist.machine().host(), process, archive, 9_000);
        typist.machine().make(archive);
    }

    private void outside(int port) {
        Scene scene = typist.scene();
        scene.connect(typist.machine().host(), process, Words.publicAddress(scene.dice()), port, null);
    }

    /// A service of another host: made, and started by what starts services there.
    private void service(Command command, List<String> operands) {
        Machine remote = typist.network().machine(operands.getFirst().replace("\\", ""));
        if (remote == null) {
            return;
        }
        Scene scene = typist.scene();
        scene.connect(typist.machine().host(), process, remote.host(), 135);
        scene.logon(
                remote.host(),
                typist.machine().account(),
                LogonType.NETWORK,
                typist.machine().host());
        String name = operands.get(2);
        if (operands.get(1).equals("create")) {
            String path = option(command, "binPath=");
            Program placed = remote.placed(path);
            remote.place(name, placed == null ? Program.plain(path) : placed);
        } else {
            Program program = remote.placed(name);
            if (program != null) {
                scene.seconds(1, 3)
                        .startAs(remote.host(), scene.services(remote.host()), program, program.path(), Account.SYSTEM);
            }
        }
    }
}
