package org.stagewatch.detection.exclusion;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.detection.pack.CsvTable;
import org.stagewatch.kql.type.Datetime;

/// Takes entries that a person accepted into a watchlist.
///
/// @param today the day of the acceptance
public record Acceptance(LocalDate today) {
    /// Beyond a year nobody remembers why.
    public static final int LONGEST_DAYS = 366;

    /// What speaks against accepting an entry, with what to do; null if nothing does.
    public @Nullable String objection(KnownSystem system) {
        if (system.acceptedBy().isEmpty()) {
            return "nobody has accepted it: fill in AcceptedBy, or name yourself with --by";
        }
        for (Map.Entry<String, String> column : named(system).entrySet()) {
            if (column.getValue().isEmpty()) {
                return "it names no " + column.getKey() + ", so that it would silence every one: fill in that column";
            }
        }
        if (!Set.of("write", "pull", "pack").contains(system.means())) {
            return "there is no means `" + system.means() + "`; there are write, pull and pack";
        }
        Long ticks = Datetime.parse(system.expires());
        if (ticks == null) {
            return "`" + system.expires() + "` is no date on which it expires: write one such as " + today.plusDays(90);
        }
        LocalDate expires = Datetime.toInstant(ticks).atZone(ZoneOffset.UTC).toLocalDate();
        if (expires.isBefore(today)) {
            return "it expired on " + expires + ": look again with `stagewatch baseline`";
        }
        return expires.isAfter(today.plusDays(LONGEST_DAYS))
                ? "it would count until " + expires + "; the longest is " + today.plusDays(LONGEST_DAYS)
                : null;
    }

    private static Map<String, String> named(KnownSystem system) {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("Host", system.host());
        named.put("Account", system.account());
        named.put("Place", system.place());
        named.put("Means", system.means());
        return named;
    }

    /// The list with the accepted entries: an entry about the same system takes the old one's place, others come last.
    public CsvTable merge(CsvTable list, List<KnownSystem> accepted) {
        Set<String> all = new LinkedHashSet<>(list.columns());
        all.addAll(KnownSystem.COLUMNS);
        List<String> columns = List.copyOf(all);
        Map<String, KnownSystem> renewed = new LinkedHashMap<>();
        accepted.forEach(system -> renewed.put(system.id(), system));
        List<List<String>> rows = new ArrayList<>();
        for (Map<String, String> record : list.records()) {
            KnownSystem newer = renewed.remove(KnownSystem.of(record).id());
            rows.add(newer == null ? row(columns, record) : row(columns, newer));
        }
        renewed.values().forEach(system -> rows.add(row(columns, system)));
        return new CsvTable(columns, rows);
    }

    private static List<String> row(List<String> columns, KnownSystem system) {
        Map<String, String> record = new LinkedHashMap<>();
        for (int index = 0; index < KnownSystem.COLUMNS.size(); index++) {
            record.put(KnownSystem.COLUMNS.get(index), system.cells().get(index));
        }
        return row(columns, record);
    }

    private static List<String> row(List<String> columns, Map<String, String> record) {
        return columns.stream().map(column -> record.getOrDefault(column, "")).toList();
    }
}
