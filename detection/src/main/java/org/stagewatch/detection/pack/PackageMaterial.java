package org.stagewatch.detection.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.source.Span;
import org.stagewatch.spec.SpecDocument;
import org.stagewatch.spec.SpecDocument.Fence;
import org.stagewatch.spec.SpecDocument.Section;
import org.stagewatch.spec.SpecFormatException;

/// What a package holds for people beside its detections.
///
/// @param hunts the queries in `hunting/`
/// @param baselines those in `baseline/`, which learn what is usual from a quiet period
/// @param documentQueries the `kql` fences of the documents at the package's top
/// @param attackTests those in `attack-tests/`
/// @param diagnostics what is wrong in these files
public record PackageMaterial(
        List<HuntingQuery> hunts,
        List<HuntingQuery> baselines,
        List<DocumentQuery> documentQueries,
        List<AttackTest> attackTests,
        List<FileDiagnostic> diagnostics) {
    public PackageMaterial {
        hunts = List.copyOf(hunts);
        baselines = List.copyOf(baselines);
        documentQueries = List.copyOf(documentQueries);
        attackTests = List.copyOf(attackTests);
        diagnostics = List.copyOf(diagnostics);
    }

    /// @param packageFolder as `PackageLoader.packages` gives it
    public static PackageMaterial load(Path packageFolder) {
        return new Reader(packageFolder).read();
    }

    private static final class Reader {
        private final Path folder;
        private final List<FileDiagnostic> diagnostics = new ArrayList<>();

        Reader(Path folder) {
            this.folder = folder;
        }

        PackageMaterial read() {
            Map<String, SourceText> functions = PackageFile.functions(folder, diagnostics);
            List<HuntingQuery> hunts = queries("hunting", functions);
            List<HuntingQuery> baselines = queries("baseline", functions);
            List<DocumentQuery> documentQueries = new ArrayList<>();
            files(folder, ".md").forEach(file -> documentQueries.addAll(documentQueries(file)));
            List<AttackTest> attackTests = new ArrayList<>();
            for (Path file : files(folder.resolve("attack-tests"), ".yaml")) {
                attackTests.addAll(new AttackTestFile(file, diagnostics).read());
            }
            return new PackageMaterial(hunts, baselines, documentQueries, attackTests, diagnostics);
        }

        private List<HuntingQuery> queries(String name, Map<String, SourceText> functions) {
            List<HuntingQuery> queries = new ArrayList<>();
            for (Path file : files(folder.resolve(name), ".kql")) {
                HuntingQuery query = new HuntingFile(file, functions, diagnostics).read();
                if (query != null) {
                    queries.add(query);
                }
            }
            return queries;
        }

        private List<DocumentQuery> documentQueries(Path file) {
            SourceText text = new TextFile(file, diagnostics).read();
            if (text == null) {
                return List.of();
            }
            List<DocumentQuery> queries = new ArrayList<>();
            try {
                String name = String.valueOf(file.getFileName());
                for (Section section :
                        SpecDocument.read(text.name(), text.text()).sections()) {
                    for (Fence fence : section.fences()) {
                        if (fence.kind().equals("kql")) {
                            queries.add(new DocumentQuery(
                                    name,
                                    section.heading(),
                                    section.prose().strip(),
                                    fence.line(),
                                    query(text, fence)));
                        }
                    }
                }
            } catch (SpecFormatException e) {
                report(text, String.valueOf(e.getMessage()));
            }
            return queries;
        }

        /// As many empty lines stand before the query as lines stand before it in the document, so that its places are
        /// the document's.
        private static SourceText query(SourceText document, Fence fence) {
            return new SourceText(document.name(), "\n".repeat(fence.line()) + fence.text());
        }

        private List<Path> files(Path parent, String ending) {
            if (!Files.isDirectory(parent)) {
                return List.of();
            }
            try (Stream<Path> files = Files.list(parent)) {
                return files.filter(file -> file.toString().endsWith(ending))
                        .sorted()
                        .toList();
            } catch (IOException e) {
                report(new SourceText(parent.toString(), ""), "the folder can't be read: " + e.getMessage());
                return List.of();
            }
        }

        private void report(SourceText text, String message) {
            diagnostics.add(FileDiagnostic.error(text, "PKG0008", message, new Span(0, 0)));
        }
    }
}
