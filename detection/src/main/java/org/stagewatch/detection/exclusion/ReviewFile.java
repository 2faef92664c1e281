package org.stagewatch.detection.exclusion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.stagewatch.detection.pack.CsvTable;

/// Proposals as a table that a person reads, decides on and hands back: the columns of the watchlist, of which
/// `AcceptedBy` and `AcceptedOn` are empty, then the evidence.
public final class ReviewFile {
    private ReviewFile() {}

    /// @param proposals what is held back is left out
    public static CsvTable of(List<Proposal> proposals) {
        List<Proposal> offered =
                proposals.stream().filter(proposal -> !proposal.isHeldBack()).toList();
        Set<String> evidence = new LinkedHashSet<>();
        offered.forEach(proposal -> evidence.addAll(proposal.evidence().keySet()));
        List<String> columns = new ArrayList<>(KnownSystem.COLUMNS);
        columns.add(Proposal.ENTRY);
        columns.addAll(evidence);
        columns.add(Proposal.SAMPLES);
        List<List<String>> rows = new ArrayList<>();
        for (Proposal proposal : offered) {
            List<String> row = new ArrayList<>(proposal.system().cells());
            row.add(proposal.system().id());
            evidence.forEach(column -> row.add(proposal.evidence().getOrDefault(column, "")));
            row.add(String.join("; ", proposal.samples()));
            rows.add(row);
        }
        return new CsvTable(columns, rows);
    }
}
