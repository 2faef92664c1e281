package org.stagewatch.simulation.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;

/// Reads scripts for PowerShell, as far as the scripts of a lab go: cmdlets, loops over a range or a list, other
/// programs.
/// The whole script stands on the command line of one process, which does what cmdlets do.
final class PowerShell {
    private static final Pattern LOOP = Pattern.compile("(?is)^(.+?)\\s*\\|\\s*ForEach-Object\\s*\\{(.*)}$");
    private static final Pattern RANGE = Pattern.compile("^(\\d+)\\.\\.(\\d+)$");
    private static final Pattern LIST = Pattern.compile("^'([^']*)'\\.Split\\(','\\)$");

    private final Typist typist;
    private final boolean isQuiet;
    private final RunningProcess process;

    /// @param isQuiet whether only files are made, without a row
    PowerShell(Typist typist, boolean isQuiet, String script) {
        this.isQuiet = isQuiet;
        this.process = isQuiet
                ? typist.shell()
                : typist.scene()
                        .start(
                                typist.machine().host(),
                                typist.shell(),
                                Programs.POWERSHELL,
                                "\"powershell.exe\" & {" + script.strip() + "}");
        this.typist = new Typist(typist.scene(), typist.network(), typist.machine(), process);
    }

    void run(String script) {
        Text.split(script, "\n").forEach(this::statement);
    }

    private void statement(String text) {
        Matcher loop = LOOP.matcher(text);
        if (loop.matches()) {
            for (String value : values(loop.group(1).strip())) {
                statement(loop.group(2).strip().replace("$_", value));
            }
            return;
        }
        String first = Text.split(text, "|").getFirst();
        List<String> words = Text.words(first);
        Command command = new Command(words.getFirst(), words.subList(1, words.size()), first, "");
        switch (words.getFirst().toLowerCase(Locale.ROOT)) {
            case "set-content" -> write(operand(command, "-Path", 0));
            case "copy-item" -> copy(operand(command, "-Path", 0), operand(command, "-Destination", 1));
            case "compress-archive" -> write(operand(command, "-DestinationPath", 1));
            case "invoke-webrequest" -> {
                if (!isQuiet) {
                    typist.scene()
                            .connect(
                                    typist.machine().host(),
                                    process,
                                    Words.publicAddress(typist.scene().dice()),
                                    8000,
                                    null);
                }
            }
            case "&" -> {
                if (!isQuiet) {
                    List<String> called = words.subList(1, words.size());
                    String line = first.substring(1).strip();
                    typist.start(new Command(called.getFirst(), called.subList(1, called.size()), line, ""));
                }
            }
            default -> {
                // Folders and questions leave no row.
            }
        }
    }

    private static List<String> values(String text) {
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            List<String> values = new ArrayList<>();
            for (int i = Integer.parseInt(range.group(1)); i <= Integer.parseInt(range.group(2)); i++) {
                values.add(Integer.toString(i));
            }
            return values;
        }
        Matcher list = LIST.matcher(text);
        if (list.matches()) {
            return List.of(list.group(1).split(",", -1));
        }
        throw new IllegalArgumentException("`" + text + "` is neither a range nor a list");
    }

    private static String operand(Command command, String option, int position) {
        @Nullable String value = command.option(option);
        return value == null ? command.operands("-Path", "-Destination").get(position) : value;
    }

    private void write(String path) {
        Location location = typist.network().location(typist.machine(), path);
        if (isQuiet) {
            typist.machine().make(path);
        } else if (location != null) {
            typist.traffic(process).write(List.of(Machine.name(path)), location);
        }
    }

    private void copy(String from, String to) {
        Location source = typist.network().location(typist.machine(), from);
        Location target = typist.network().location(typist.machine(), to);
        if (!isQuiet && source != null && target != null) {
            typist.traffic(process).copy(source, target);
        }
    }
}
