package org.stagewatch.spec;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.spec.SpecDocument.Fence;
import org.stagewatch.spec.SpecDocument.Section;

/// Writes what queries really give into a specification file, for a person to review: diagnostics, plans and SQL.
///
/// Rows are never recorded: they are a claim about KQL, not about this program.
public final class SpecRecorder {
    private final SpecRunner runner;

    public SpecRecorder(SpecRunner runner) {
        this.runner = runner;
    }

    /// The file's text with what can be recorded in the place of what was there.
    public String record(String file, String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        List<Section> sections = SpecDocument.read(file, text).sections().stream()
                .filter(section -> !section.fences().isEmpty())
                .toList();
        List<SpecCase> cases = SpecFile.read(file, text).cases();
        // From the end, so that the lines of what is still to come stay where they are.
        for (int index = sections.size() - 1; index >= 0; index--) {
            record(sections.get(index).fences(), runner.actual(cases.get(index)), lines);
        }
        return String.join("\n", lines) + "\n";
    }

    private static void record(List<Fence> fences, List<@Nullable String> actual, List<String> lines) {
        for (int index = actual.size() - 1; index >= 0; index--) {
            String text = actual.get(index);
            if (text != null) {
                // The first fence is the query; the others are the claims.
                Fence fence = fences.get(index + 1);
                List<String> old = lines.subList(
                        fence.line(), fence.line() + (int) fence.text().lines().count());
                old.clear();
                old.addAll(text.lines().toList());
            }
        }
    }
}
