package org.stagewatch.spec.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.stagewatch.kql.Kql;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.type.Datetime;
import org.stagewatch.spec.SpecCase;
import org.stagewatch.spec.SpecFile;

/// What runs of the things that a folder specifies, a file for each: their cases are compiled for each dialect, and
/// those that are refused say why.
final class SpecifiedSupport {
    /// Refusals of what Kusto can do; other errors are mistakes in the query.
    private static final Set<String> REFUSALS = Set.of("KQL0501", "KQL0503");

    private final Kql kql = new Kql(Catalog.empty());
    private final Path folder;

    SpecifiedSupport(Path folder) {
        this.folder = folder;
    }

    /// One line for each file.
    List<String> rows() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".spec.md"))
                    .sorted()
                    .toList();
        }
        List<String> rows = new ArrayList<>();
        for (Path file : files) {
            rows.add(row(SpecFile.read(file.toString(), Files.readString(file))));
        }
        return rows;
    }

    private String row(SpecFile file) {
        Set<String> reasons = new LinkedHashSet<>();
        List<String> cells = new ArrayList<>();
        for (Dialect dialect : Dialect.values()) {
            int refused = 0;
            for (SpecCase one : file.cases()) {
                List<String> found = refusals(one, dialect);
                refused += found.isEmpty() ? 0 : 1;
                reasons.addAll(found);
            }
            cells.add(Support.howMuch(refused, file.cases().size()));
        }
        return Support.row(file.title(), cells, reasons);
    }

    private List<String> refusals(SpecCase one, Dialect dialect) {
        SourceText source = new SourceText(one.name(), one.query().strip());
        return kql.bind(source, Datetime.UNIX_EPOCH_TICKS, dialect).diagnostics().stream()
                .filter(diagnostic -> REFUSALS.contains(diagnostic.code()))
                .map(Diagnostic::message)
                .toList();
    }
}
