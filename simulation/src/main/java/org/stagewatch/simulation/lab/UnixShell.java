package org.stagewatch.simulation.lab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stagewatch.simulation.event.RunningProcess;

/// Reads scripts for a shell of Unix, as far as the scripts of a lab go: commands in sequence and in pipes, loops over
/// words,
/// variables, what commands print, and redirections.
final class UnixShell {
    private static final Pattern REDIRECTION = Pattern.compile("(?<![\\d&])>>?\\s*(\\S+)");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(\\w+)}?");

    private final Typist typist;
    private final boolean isQuiet;
    private final Map<String, String> variables = new HashMap<>();

    /// @param isQuiet whether only files are made, without a row
    UnixShell(Typist typist, boolean isQuiet) {
        this.typist = typist;
        this.isQuiet = isQuiet;
        variables.put("HOME", "/home/" + typist.machine().account().name());
    }

    void run(String script) {
        List<String> statements = new ArrayList<>();
        for (String line : Text.split(script, "\n")) {
            statements.addAll(Text.split(line, ";"));
        }
        run(statements);
    }

    private void run(List<String> statements) {
        for (int i = 0; i < statements.size(); i++) {
            String statement = statements.get(i);
            if (!statement.startsWith("for ")) {
                Text.split(statement, "&&").forEach(this::pipe);
                continue;
            }
            List<String> body = new ArrayList<>();
            for (i++; !statements.get(i).equals("done"); i++) {
                String part = statements.get(i).replaceFirst("^do\\b\\s*", "");
                if (!part.isEmpty()) {
                    body.add(part);
                }
            }
            List<String> header = Text.words(expanded(statement));
            for (String word : header.subList(3, header.size())) {
                variables.put(header.get(1), word);
                run(body);
            }
        }
    }

    private String pipe(String text) {
        String output = "";
        for (String part : Text.split(text.replace("||", "\u0000"), "|")) {
            output = command(part.replace("\u0000", "||"), output);
        }
        return output;
    }

    private String command(String typed, String input) {
        String text = expanded(typed);
        List<String> targets = new ArrayList<>();
        Matcher redirection = REDIRECTION.matcher(text.replaceAll("\"[^\"]*\"|'[^']*'", "\""));
        while (redirection.find()) {
            targets.add(redirection.group(1));
        }
        List<String> words = Text.words(targets.isEmpty() ? text : text.substring(0, text.indexOf('>')));
        if (words.isEmpty()) {
            return "";
        }
        String first = words.getFirst();
        Matcher assignment = Pattern.compile("^(\\w+)=(.*)$").matcher(first);
        if (assignment.matches()) {
            variables.put(assignment.group(1), assignment.group(2));
            return "";
        }
        List<String> arguments = words.subList(1, words.size());
        return switch (first) {
            case "echo", "printf" -> {
                targets.forEach(target -> make(target, typist.shell()));
                yield String.join(" ", arguments);
            }
            case "test", "[", "command", "cd", "exit", "true" -> "";
            default -> program(new Command(first, arguments, text, input), targets);
        };
    }

    private String program(Command command, List<String> targets) {
        if (isQuiet) {
            return "";
        }
        RunningProcess process = typist.start(command);
        targets.forEach(target -> make(target, process));
        return new UnixPrograms(typist, process).run(command);
    }

    private void make(String path, RunningProcess by) {
        if (!isQuiet) {
            typist.scene().create(typist.machine().host(), by, path, 6);
        }
        typist.machine().make(path);
    }

    /// The text with variables and printed output in their places. The machine's name is printed without a program's
    /// help.
    private String expanded(String text) {
        StringBuilder expanded = new StringBuilder();
        int from = 0;
        for (int start = text.indexOf("$("); start >= 0; start = text.indexOf("$(", from)) {
            int end = closing(text, start + 2);
            String inner = text.substring(start + 2, end);
            expanded.append(text, from, start);
            expanded.append(
                    inner.startsWith("hostname") ? typist.machine().host().name() : pipe(inner));
            from = end + 1;
        }
        expanded.append(text.substring(from));
        return VARIABLE.matcher(expanded)
                .replaceAll(use -> Matcher.quoteReplacement(variables.getOrDefault(use.group(1), use.group())));
    }

    private static int closing(String text, int from) {
        int depth = 1;
        for (int i = from; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("a bracket is not closed: " + text);
    }
}
