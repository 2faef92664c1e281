package org.stagewatch.simulation.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A command as a shell hands it to a program.
///
/// @param program its name as it was typed
/// @param arguments without quotation marks
/// @param text the whole command line
/// @param input what is piped into it
record Command(String program, List<String> arguments, String text, String input) {
    Command {
        arguments = List.copyOf(arguments);
    }

    /// The program's name without folder and ending, in lower case.
    String name() {
        return Machine.name(program).toLowerCase(Locale.ROOT).replaceFirst("\\.exe$", "");
    }

    /// The arguments that are no options; what follows one of the given options belongs to it.
    List<String> operands(String... optionsWithValue) {
        List<String> withValue = List.of(optionsWithValue);
        List<String> operands = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (withValue.contains(argument)) {
                i++;
            } else if (!argument.startsWith("-") || argument.equals("-")) {
                operands.add(argument);
            }
        }
        return operands;
    }

    /// The value of an option: the argument after it, or what stands behind its equals sign.
    @Nullable
    String option(String... names) {
        for (int i = 0; i < arguments.size(); i++) {
            for (String name : names) {
                if (arguments.get(i).equalsIgnoreCase(name) && i + 1 < arguments.size()) {
                    return arguments.get(i + 1);
                }
                if (arguments.get(i).startsWith(name + "=")) {
                    return arguments.get(i).substring(name.length() + 1);
                }
            }
        }
        return null;
    }

    boolean has(String... words) {
        return String.join(" ", arguments).contains(String.join(" ", words));
    }
}
