package org.stagewatch.simulation.lab;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stagewatch.simulation.event.Program;
import org.stagewatch.simulation.event.RunningProcess;

/// Reads scripts for the command prompt of Windows, line by line. What it does itself, as `copy`, starts no program.
final class CommandPrompt {
    private static final Pattern ECHO = Pattern.compile("(?i)^echo\\s?.*?>>?\\s*(\\S+)$");
    private static final Pattern CONDITION = Pattern.compile("(?i)^if\\s+(not\\s+)?exist\\s+(\\S+)\\s+(.*)$");

    private final Typist typist;
    private final boolean isQuiet;

    /// @param isQuiet whether only files are made, without a row
    CommandPrompt(Typist typist, boolean isQuiet) {
        this.typist = typist;
        this.isQuiet = isQuiet;
    }

    void run(String script) {
        script.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::line);
    }

    private void line(String line) {
        String text = line.replace("%SystemRoot%", "C:\\Windows");
        Matcher condition = CONDITION.matcher(text);
        if (condition.matches()) {
            boolean isThere = typist.machine().has(condition.group(2));
            if (isThere == (condition.group(1) == null)) {
                line(condition.group(3));
            }
            return;
        }
        Matcher echo = ECHO.matcher(text);
        if (echo.matches()) {
            make(echo.group(1));
            return;
        }
        List<String> words = Text.words(text);
        List<String> arguments = words.subList(1, words.size());
        switch (words.getFirst().toLowerCase(Locale.ROOT)) {
            case "mkdir", "md", "echo", "rmdir", "del", "exit" -> {
                // Folders have no rows.
            }
            case "copy" -> copy(arguments.get(0), arguments.get(1));
            case "ren" -> rename(arguments.get(0), arguments.get(1));
            default -> {
                if (!isQuiet) {
                    Command command = new Command(words.getFirst(), arguments, text, "");
                    new WindowsPrograms(typist, typist.start(command)).run(command);
                }
            }
        }
    }

    private void make(String path) {
        Location location = typist.network().location(typist.machine(), path);
        if (isQuiet && location instanceof Location.OfShare place) {
            place.machine().make(place.share().path() + "\\" + place.path());
        } else if (isQuiet) {
            typist.machine().make(path);
        } else if (location != null) {
            typist.traffic(typist.shell()).write(List.of(Machine.name(path)), location);
        }
    }

    private void copy(String from, String to) {
        Program program = typist.program(from);
        Location target = typist.network().location(typist.machine(), to);
        if (from.endsWith(".exe")) {
            if (target instanceof Location.OfShare place) {
                String path = place.share().path() + "\\" + place.path();
                place.machine().place(path, program.at(path));
            } else {
                typist.machine().place(to, program.at(to));
            }
        }
        if (!isQuiet && target != null) {
            typist.traffic(typist.shell()).write(List.of(Machine.name(from)), target);
        }
    }

    private void rename(String from, String name) {
        String to = from.substring(0, from.lastIndexOf('\\') + 1) + name;
        RunningProcess shell = typist.shell();
        if (!isQuiet) {
            typist.scene().millis(100, 900).rename(typist.machine().host(), shell, from, to, 9_000);
        }
    }
}
