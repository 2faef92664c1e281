package org.stagewatch.simulation.lab;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stagewatch.simulation.event.Program;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Scene;

/// Someone at a shell of a machine: starts programs there.
record Typist(Scene scene, Network network, Machine machine, RunningProcess shell) {
    private static final Map<String, Program> KNOWN = Stream.of(
                    Programs.ROBOCOPY,
                    Programs.XCOPY,
                    Programs.NET,
                    Programs.CMD,
                    Programs.ESENTUTL,
                    Programs.BITSADMIN,
                    Programs.CURL_WINDOWS,
                    Programs.TAR_WINDOWS,
                    Programs.MAKECAB,
                    Programs.FTP,
                    Programs.SEVEN_ZIP,
                    Programs.RCLONE)
            .collect(Collectors.toMap(program -> plain(program.fileName()), program -> program));

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("\\.exe$", "");
    }

    /// Starts the program of a command. What it then does is another matter.
    RunningProcess start(Command command) {
        scene.millis(200, 3_000);
        return scene.start(machine.host(), shell, program(command.program()), command.text());
    }

    /// The program that a name or path stands for.
    Program program(String name) {
        Program placed = machine.placed(name);
        if (placed != null) {
            return placed;
        }
        boolean isPath = name.contains("\\") || name.contains("/");
        if (!machine.isWindows()) {
            return Program.plain(isPath ? name : "/usr/bin/" + name);
        }
        @Nullable Program known = KNOWN.get(plain(Machine.name(name)));
        if (known != null) {
            return isPath ? known.at(name) : known;
        }
        String file = Machine.name(name).contains(".") ? Machine.name(name) : Machine.name(name) + ".exe";
        return Program.windows(isPath ? name : "C:\\Windows\\System32\\" + file, file);
    }

    Traffic traffic(RunningProcess by) {
        return new Traffic(scene, machine, by);
    }
}
