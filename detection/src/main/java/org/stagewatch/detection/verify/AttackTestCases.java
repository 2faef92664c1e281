package org.stagewatch.detection.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.stagewatch.detection.pack.AttackTest;
import org.stagewatch.detection.pack.Detection;
import org.stagewatch.detection.pack.DetectionSet;
import org.stagewatch.spec.SpecDocument;
import org.stagewatch.spec.SpecDocument.Section;
import org.stagewatch.spec.SpecFormatException;

/// Whether each detection that an attack test names has a case with that test's telemetry, headed `Attack test:
/// <name>`,
/// which wants a finding. That the case passes is told with the detection's other cases.
final class AttackTestCases {
    private static final String HEADING = "Attack test: ";

    private final DetectionSet detections;

    AttackTestCases(DetectionSet detections) {
        this.detections = detections;
    }

    CaseResult check(AttackTest test) {
        String failure = null;
        for (String id : test.detections()) {
            failure = failure == null ? failure(test, id) : failure;
        }
        return new CaseResult("attack-tests", test.file(), test.line(), test.name(), failure);
    }

    private @Nullable String failure(AttackTest test, String id) {
        Detection detection = detections.detections().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
        if (detection == null) {
            return "the package has no detection `" + id + "`";
        }
        Path file = DetectionTests.file(detection);
        if (file == null) {
            return "the detection `" + id + "` has no tests";
        }
        try {
            return SpecDocument.read(file.toString(), Files.readString(file)).sections().stream()
                            .anyMatch(section ->
                                    section.heading().equals(HEADING + test.name()) && wantsFindings(section))
                    ? null
                    : file + " has no case `" + HEADING + test.name() + "` that wants a finding";
        } catch (IOException | SpecFormatException e) {
            return e.getMessage();
        }
    }

    static boolean wantsFindings(Section section) {
        return section.fences().stream()
                .anyMatch(fence ->
                        fence.kind().equals("findings") && !fence.text().strip().equals("none"));
    }
}
