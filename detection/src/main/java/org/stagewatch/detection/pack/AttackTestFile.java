package org.stagewatch.detection.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.source.SourceText;

/// Reads a file of attack tests in Atomic Red Team's format, and checks it against the format's rules.
///
/// The format: <https://github.com/redcanaryco/atomic-red-team>. Beyond it, each test here has an identifier, can be
/// undone, and says in its description which telemetry it causes (`Telemetry:`), which detections must find it
/// (`Detections:`), and on how many hosts it has to be run if one is not enough (`Hosts:`).
final class AttackTestFile {
    private static final Set<String> PROPERTIES = Set.of("attack_technique", "display_name", "atomic_tests");
    private static final int SHORTEST_TITLE = 5;

    private final Path file;
    private final List<FileDiagnostic> diagnostics;

    AttackTestFile(Path file, List<FileDiagnostic> diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    /// The tests; those with mistakes are among them where they can be told apart, and the mistakes are diagnostics.
    List<AttackTest> read() {
        SourceText text = new TextFile(file, diagnostics).read();
        if (text == null) {
            return List.of();
        }
        YamlReader reader = new YamlReader(text, diagnostics);
        YamlReader.Bag bag = reader.read();
        if (bag == null) {
            return List.of();
        }
        checkTop(reader, bag);
        List<AttackTest> tests = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> identifiers = new HashSet<>();
        for (YamlReader.Bag one : bag.bags("atomic_tests")) {
            AttackTest test = new AttackTestReader(text, reader, one).read();
            if (test == null) {
                continue;
            }
            tests.add(test);
            checkFirst(reader, one, "name", names);
            checkFirst(reader, one, "auto_generated_guid", identifiers);
        }
        return tests;
    }

    private void checkTop(YamlReader reader, YamlReader.Bag bag) {
        for (String name : bag.names()) {
            if (!PROPERTIES.contains(name)) {
                reader.report("PKG0021", "a file of attack tests has no `" + name + "`", bag.span(name));
            }
        }
        String technique = bag.requiredText("attack_technique");
        if (!technique.matches("T\\d{4}(\\.\\d{3})?")) {
            reader.report(
                    "PKG0022",
                    "`" + technique + "` is no technique",
                    bag.span("attack_technique"),
                    "Write one such as T1074.002.");
        }
        if (!file.endsWith(technique + ".yaml")) {
            reader.report(
                    "PKG0022", "the file is not named after its technique", bag.span("attack_technique"), "Rename it.");
        }
        if (bag.requiredText("display_name").length() < SHORTEST_TITLE) {
            reader.report("PKG0022", "the title is too short to say anything", bag.span("display_name"));
        }
        if (bag.bags("atomic_tests").isEmpty()) {
            reader.report("PKG0022", "there is no test", bag.span("atomic_tests"));
        }
    }

    private static void checkFirst(YamlReader reader, YamlReader.Bag test, String property, Set<String> seen) {
        @Nullable String value = test.text(property);
        if (value != null && !seen.add(value)) {
            reader.report("PKG0022", "another test has this `" + property + "`", test.span(property));
        }
    }
}
