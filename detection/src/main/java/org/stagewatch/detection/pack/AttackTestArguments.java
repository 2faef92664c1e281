package org.stagewatch.detection.pack;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Checks the input arguments of an attack test: each is described, has a default of its type, and is used; and what
/// the
/// commands use is declared.
final class AttackTestArguments {
    private static final Set<String> PROPERTIES = Set.of("description", "type", "default");
    private static final Pattern USE = Pattern.compile("#\\{(.*?)}");
    private static final Pattern NAME = Pattern.compile("[\\w-]{2,}");

    private final YamlReader reader;
    private final YamlReader.Bag test;

    AttackTestArguments(YamlReader reader, YamlReader.Bag test) {
        this.reader = reader;
        this.test = test;
    }

    /// @param commands all that the test runs, in which `#{name}` stands for an argument
    void check(List<String> commands) {
        Set<String> used = new LinkedHashSet<>();
        commands.forEach(command -> USE.matcher(command).results().forEach(use -> used.add(use.group(1))));
        YamlReader.Bag arguments = test.bag("input_arguments");
        Set<String> declared = arguments == null ? Set.of() : arguments.names();
        for (String name : used) {
            if (!declared.contains(name)) {
                reader.report("PKG0023", "the commands use `#{" + name + "}`, which is no argument", test.span());
            }
        }
        if (arguments == null) {
            return;
        }
        for (String name : declared) {
            if (!NAME.matcher(name).matches()) {
                reader.report("PKG0023", "`" + name + "` is no name for an argument", arguments.span(name));
            }
            if (!used.contains(name)) {
                reader.report("PKG0023", "no command uses the argument `" + name + "`", arguments.span(name));
            }
            YamlReader.Bag argument = arguments.bag(name);
            if (argument != null) {
                check(argument);
            }
        }
    }

    /// The script with the default of each argument in its places.
    AttackTest.Script filled(AttackTest.Script script) {
        YamlReader.Bag arguments = test.bag("input_arguments");
        String text = USE.matcher(script.text()).replaceAll(use -> {
            YamlReader.Bag argument = arguments == null ? null : arguments.bag(use.group(1));
            @Nullable String value = argument == null ? null : argument.text("default");
            return Matcher.quoteReplacement(value == null ? use.group() : value);
        });
        return new AttackTest.Script(script.executor(), text);
    }

    private void check(YamlReader.Bag argument) {
        for (String name : argument.names()) {
            if (!PROPERTIES.contains(name)) {
                reader.report("PKG0021", "an argument has no `" + name + "`", argument.span(name));
            }
        }
        argument.requiredText("description");
        String type = argument.requiredText("type");
        String value = argument.requiredText("default");
        boolean isRight = switch (type) {
            case "string", "path" -> argument.isKind("default", Tag.STR);
            case "integer" -> argument.isKind("default", Tag.INT);
            case "float" -> argument.isKind("default", Tag.FLOAT);
            case "url" -> isAddress(value);
            default -> {
                reader.report(
                        "PKG0023",
                        "`" + type + "` is no type of an argument",
                        argument.span("type"),
                        "Use string, path, url, integer or float.");
                yield true;
            }
        };
        if (!isRight) {
            reader.report("PKG0023", "the default is no " + type, argument.span("default"));
        }
    }

    /// A URL with a scheme, or a host's name or address.
    private static boolean isAddress(String text) {
        try {
            new URI(text);
            return text.matches("\\w+://.+|[\\w-]+(\\.[\\w-]+)+");
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
