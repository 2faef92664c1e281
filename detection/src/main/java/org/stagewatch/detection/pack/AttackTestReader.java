package org.stagewatch.detection.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.stagewatch.kql.source.SourceText;

/// Reads one test of a file of attack tests, and reports what the format does not allow.
final class AttackTestReader {
    private static final Set<String> PROPERTIES = Set.of(
            "name",
            "auto_generated_guid",
            "description",
            "supported_platforms",
            "input_arguments",
            "dependency_executor_name",
            "dependencies",
            "executor");
    private static final Set<String> DEPENDENCY = Set.of("description", "prereq_command", "get_prereq_command");
    private static final Set<String> EXECUTOR =
            Set.of("name", "elevation_required", "command", "cleanup_command", "steps");
    private static final Set<String> EXECUTORS = Set.of("manual", "powershell", "sh", "bash", "command_prompt");
    private static final Set<String> PLATFORMS = Set.of(
            "windows",
            "macos",
            "linux",
            "office-365",
            "azure-ad",
            "google-workspace",
            "saas",
            "iaas",
            "containers",
            "iaas:gcp",
            "iaas:azure",
            "iaas:aws",
            "esxi");
    private static final Pattern IDENTIFIER =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern DETECTIONS = Pattern.compile("(?m)^Detections:[ \\t]*(\\S.*)$");
    private static final Pattern HOSTS = Pattern.compile("(?m)^Hosts:[ \\t]*(.*)$");
    private static final Pattern TELEMETRY = Pattern.compile("(?m)^Telemetry:[ \\t]*\\S");

    private final SourceText source;
    private final YamlReader reader;
    private final YamlReader.Bag test;

    /// What is run: all of it may use input arguments.
    private final List<String> commands = new ArrayList<>();
    private final List<AttackTest.Script> prerequisites = new ArrayList<>();

    AttackTestReader(SourceText source, YamlReader reader, YamlReader.Bag test) {
        this.source = source;
        this.reader = reader;
        this.test = test;
    }

    /// Null, with a diagnostic, if the test has no name.
    @Nullable
    AttackTest read() {
        checkProperties(test, "an attack test", PROPERTIES);
        String name = test.requiredText("name");
        if (!IDENTIFIER.matcher(test.requiredText("auto_generated_guid")).matches()) {
            wrong("auto_generated_guid", "the identifier is no GUID in lower case");
        }
        List<String> platforms = test.texts("supported_platforms");
        if (platforms.isEmpty()) {
            wrong("supported_platforms", "the test names no platform");
        }
        platforms.stream()
                .filter(platform -> !PLATFORMS.contains(platform))
                .forEach(platform -> wrong("supported_platforms", "`" + platform + "` is no platform of the format"));
        readDependencies();
        AttackTest.Script work = readExecutor(platforms);
        AttackTestArguments arguments = new AttackTestArguments(reader, test);
        arguments.check(commands);
        List<String> detections = detections();
        int line = source.position(test.span().start()).line();
        return name.isEmpty()
                ? null
                : new AttackTest(
                        name,
                        detections,
                        platforms,
                        hosts(),
                        arguments.filled(work),
                        prerequisites.stream().map(arguments::filled).toList(),
                        source.name(),
                        line);
    }

    private void readDependencies() {
        List<YamlReader.Bag> dependencies = test.bags("dependencies");
        for (YamlReader.Bag dependency : dependencies) {
            checkProperties(dependency, "a dependency", DEPENDENCY);
            dependency.requiredText("description");
            commands.add(dependency.requiredText("prereq_command"));
            String command = dependency.requiredText("get_prereq_command");
            commands.add(command);
            String executor = test.text("dependency_executor_name");
            prerequisites.add(new AttackTest.Script(executor == null ? "" : executor, command));
        }
        if (test.has("dependency_executor_name")) {
            checkExecutorName(test, "dependency_executor_name");
            if (dependencies.isEmpty()) {
                wrong("dependency_executor_name", "there are no dependencies that it could run");
            }
        }
    }

    private AttackTest.Script readExecutor(List<String> platforms) {
        YamlReader.Bag executor = test.bag("executor");
        if (executor == null) {
            wrong("executor", "the test has no executor");
            return new AttackTest.Script("manual", "");
        }
        checkProperties(executor, "an executor", EXECUTOR);
        checkExecutorName(executor, "name");
        boolean isManual = "manual".equals(executor.text("name"));
        String work = isManual ? "steps" : "command";
        AttackTest.Script script = new AttackTest.Script(executor.requiredText("name"), executor.requiredText(work));
        commands.add(script.text());
        commands.add(executor.requiredText("cleanup_command"));
        if (isManual && executor.has("command")) {
            reader.report("PKG0022", "what a person does is written as `steps`", executor.span("command"));
        }
        if (executor.has("elevation_required") && !executor.isKind("elevation_required", Tag.BOOL)) {
            reader.report("PKG0022", "write true or false without quotes", executor.span("elevation_required"));
        }
        boolean isUnix = platforms.contains("linux") || platforms.contains("macos");
        boolean isElevated = "true".equals(executor.text("elevation_required"));
        if (isUnix && !isElevated && commands.stream().anyMatch(command -> command.contains("sudo"))) {
            reader.report("PKG0022", "a test that uses sudo has `elevation_required: true`", executor.span());
        }
        return script;
    }

    private void checkExecutorName(YamlReader.Bag bag, String property) {
        String name = bag.requiredText(property);
        if (!EXECUTORS.contains(name)) {
            reader.report(
                    "PKG0022",
                    "`" + name + "` is no executor",
                    bag.span(property),
                    "Use powershell, command_prompt, sh, bash or manual.");
        }
    }

    private int hosts() {
        String description = test.text("description");
        Matcher named = HOSTS.matcher(description == null ? "" : description);
        if (!named.find()) {
            return 1;
        }
        if (!named.group(1).strip().matches("[1-9]\\d?")) {
            wrong("description", "`Hosts: ...` says on how many hosts the test is run, as a number");
            return 1;
        }
        return Integer.parseInt(named.group(1).strip());
    }

    private List<String> detections() {
        String description = test.requiredText("description");
        if (!TELEMETRY.matcher(description).find()) {
            wrong("description", "the description has no line `Telemetry: ...` that says which events the test causes");
        }
        Matcher named = DETECTIONS.matcher(description);
        if (!named.find()) {
            wrong("description", "the description has no line `Detections: ...` that says which must find the test");
            return List.of();
        }
        return Arrays.stream(named.group(1).split(",", -1))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private void checkProperties(YamlReader.Bag bag, String owner, Set<String> known) {
        Set<String> unknown = new LinkedHashSet<>(bag.names());
        unknown.removeAll(known);
        unknown.forEach(name -> reader.report("PKG0021", owner + " has no `" + name + "`", bag.span(name)));
    }

    private void wrong(String property, String message) {
        reader.report("PKG0022", message, test.span(property));
    }
}
