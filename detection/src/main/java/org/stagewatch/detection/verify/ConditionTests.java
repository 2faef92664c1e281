package org.stagewatch.detection.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stagewatch.detection.pack.Detection;
import org.stagewatch.detection.verify.QueryConditions.Condition;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.spec.SpecDocument;
import org.stagewatch.spec.SpecDocument.Section;

/// Takes each condition of a detection's query away in turn and runs the detection's tests: a condition that none of
/// them misses could be wrong, or needless, and nobody would know.
public final class ConditionTests {
    private final DetectionTests tests;

    public ConditionTests(DetectionTests tests) {
        this.tests = tests;
    }

    /// One result for each condition, in the order of their places; none if the detection has no tests.
    ///
    /// @throws org.stagewatch.spec.SpecFormatException if the tests can't be read
    public List<ConditionResult> run(Detection detection) throws IOException {
        Path file = DetectionTests.file(detection);
        if (file == null) {
            return List.of();
        }
        SpecDocument document = SpecDocument.read(file.toString(), Files.readString(file));
        SourceText query = detection.query().query();
        List<ConditionResult> results = new ArrayList<>();
        for (Condition condition : QueryConditions.of(query)) {
            Detection without = detection.with(detection.query().with(condition.removedFrom(query.text())));
            results.add(new ConditionResult(
                    detection.id(),
                    query.name(),
                    query.position(condition.span().start()),
                    query.at(condition.span()),
                    noticedBy(without, document, condition)));
        }
        return results;
    }

    private String noticedBy(Detection without, SpecDocument document, Condition condition) {
        return inOrder(document, condition).stream()
                .filter(section -> tests.failure(without, document.file(), section) != null)
                .map(Section::heading)
                .findFirst()
                .orElse("");
    }

    /// The cases that are likely to fail come first: a query that lets more through is noticed by a case that wants
    /// silence, one that lets less through by the others.
    private static List<Section> inOrder(SpecDocument document, Condition condition) {
        return document.sections().stream()
                .filter(section -> !section.fences().isEmpty())
                .sorted(Comparator.comparing(section -> wantsSilence(section) != condition.letsMoreThrough()))
                .toList();
    }

    private static boolean wantsSilence(Section section) {
        return section.fences().stream()
                .anyMatch(fence ->
                        fence.kind().equals("findings") && fence.text().strip().equals("none"));
    }
}
