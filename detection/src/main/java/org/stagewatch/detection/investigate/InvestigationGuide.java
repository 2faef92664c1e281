package org.stagewatch.detection.investigate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.detection.finding.Finding;
import org.stagewatch.detection.finding.Incident;
import org.stagewatch.detection.pack.Detection;
import org.stagewatch.detection.pack.DetectionSet;
import org.stagewatch.detection.pack.DocumentQuery;
import org.stagewatch.detection.pack.FileDiagnostic;
import org.stagewatch.detection.pack.PackageMaterial;

/// The questions of the packages that detections are from: the queries of their `investigation.md`.
///
/// @param questions by the package's folder, in the document's order
/// @param diagnostics what is wrong in the documents
public record InvestigationGuide(Map<Path, List<DocumentQuery>> questions, List<FileDiagnostic> diagnostics) {
    public static final InvestigationGuide NONE = new InvestigationGuide(Map.of(), List.of());

    private static final String DOCUMENT = "investigation.md";

    public InvestigationGuide {
        questions = Map.copyOf(questions);
        diagnostics = List.copyOf(diagnostics);
    }

    public static InvestigationGuide of(DetectionSet detections) {
        Map<Path, List<DocumentQuery>> questions = new LinkedHashMap<>();
        List<FileDiagnostic> diagnostics = new ArrayList<>();
        for (Detection detection : detections.detections()) {
            Path folder = packageOf(detection);
            if (folder != null && !questions.containsKey(folder)) {
                PackageMaterial material = PackageMaterial.load(folder);
                diagnostics.addAll(material.diagnostics());
                questions.put(
                        folder,
                        material.documentQueries().stream()
                                .filter(query -> query.document().equals(DOCUMENT))
                                .toList());
            }
        }
        return new InvestigationGuide(questions, diagnostics);
    }

    /// The questions of each package that has a finding in the incident, its own before those of links.
    List<DocumentQuery> about(Incident incident) {
        Set<Path> folders = new LinkedHashSet<>();
        List<Finding> findings = new ArrayList<>(incident.findings());
        findings.addAll(incident.links());
        for (Finding finding : findings) {
            Path folder = packageOf(finding.detection());
            if (folder != null) {
                folders.add(folder);
            }
        }
        return folders.stream()
                .flatMap(folder -> questions.getOrDefault(folder, List.of()).stream())
                .toList();
    }

    private static @Nullable Path packageOf(Detection detection) {
        Path folder = detection.folder();
        Path detections =
                folder == null ? null : folder.toAbsolutePath().normalize().getParent();
        return detections == null ? null : detections.getParent();
    }
}
