package org.stagewatch.detection.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.stagewatch.detection.pack.DetectionSet;
import org.stagewatch.detection.pack.DocumentQuery;
import org.stagewatch.detection.pack.HuntingQuery;
import org.stagewatch.detection.pack.PackageMaterial;
import org.stagewatch.kql.catalog.Catalog;

/// Runs the tests of what a package holds beside its detections: each query for hunting or for a baseline has cases, in
/// `<id>.spec.md` beside it, of the same form as those of a detection; each query of a document runs; each attack test
/// is found.
public final class MaterialTests {
    private final DetectionSet detections;
    private final DetectionTests cases;
    private final QueryCheck queries;

    /// @param detections of the package, with the watchlists that its queries read
    public MaterialTests(Catalog catalog, DetectionSet detections) {
        this.detections = detections;
        cases = new DetectionTests(catalog, detections.watchlists());
        queries = new QueryCheck(catalog, detections.watchlists());
    }

    public List<CaseResult> run(PackageMaterial material) throws IOException {
        List<CaseResult> results = new ArrayList<>();
        for (HuntingQuery hunt : material.hunts()) {
            results.addAll(hunt("hunting/", hunt));
        }
        for (HuntingQuery baseline : material.baselines()) {
            results.addAll(hunt("baseline/", baseline));
        }
        material.documentQueries().forEach(query -> results.add(document(query)));
        AttackTestCases attacks = new AttackTestCases(detections);
        material.attackTests().forEach(test -> results.add(attacks.check(test)));
        return results;
    }

    private CaseResult document(DocumentQuery query) {
        return new CaseResult(
                query.document(), query.query().name(), query.line(), query.heading(), queries.failure(query.asHunt()));
    }

    private List<CaseResult> hunt(String folder, HuntingQuery hunt) throws IOException {
        String subject = folder + hunt.id();
        Path spec = hunt.file().resolveSibling(hunt.id() + ".spec.md");
        List<CaseResult> results = new ArrayList<>();
        String failure = queries.failure(hunt);
        if (failure == null && !Files.isRegularFile(spec)) {
            failure = "the query has no cases: put them into " + spec.getFileName();
        }
        results.add(new CaseResult(subject, hunt.file().toString(), 1, hunt.purpose(), failure));
        if (failure == null) {
            for (CaseResult one : cases.run(hunt.asDetection(), spec)) {
                results.add(new CaseResult(subject, one.file(), one.line(), one.name(), one.failure()));
            }
        }
        return results;
    }
}
