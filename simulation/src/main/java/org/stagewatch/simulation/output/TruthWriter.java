package org.stagewatch.simulation.output;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.stagewatch.simulation.attack.Attack;
import org.stagewatch.simulation.attack.Place;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.event.Event;
import org.stagewatch.simulation.event.FileRequest;
import org.stagewatch.simulation.story.Label;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// Writes what the evidence must not say: which rows are which attack's, and which harmless family the others are of.
///
/// `rows.csv.gz` has one line for each harmless row; it is written as the rows come. `attacks.ndjson` has one line
/// for each attack; only the keys of attacks are held in memory.
final class TruthWriter implements Closeable {
    private record Key(
            RowKey row, Label.Phase phase, @Nullable Host source) {}

    /// What was seen of an attack.
    private static final class Trace {
        private final List<Key> keys = new ArrayList<>();
        private final Set<String> accounts = new TreeSet<>();
        private Instant first = Instant.MAX;
        private Instant last = Instant.MIN;
    }

    private final Path folder;
    private final Enterprise enterprise;
    private final Timestamps timestamps = new Timestamps();
    private final ObjectWriter json = JsonMapper.builder().build().writer();
    private final Map<String, Trace> traces = new LinkedHashMap<>();
    private final Map<String, Long> rowsByFamily = new TreeMap<>();
    private final BufferedWriter rows;

    TruthWriter(Path folder, Enterprise enterprise) throws IOException {
        this.folder = folder;
        this.enterprise = enterprise;
        this.rows = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(folder.resolve("rows.csv.gz")), 1 << 16),
                StandardCharsets.UTF_8));
        rows.write("table,DeviceId,ReportId,family,episode\n");
    }

    void add(Event event, Label label, RowKey key) throws IOException {
        switch (label) {
            case Label.Harmless(String family, String episode) -> {
                rowsByFamily.merge(family, 1L, Long::sum);
                rows.append(key.table().title())
                        .append(',')
                        .append(key.deviceId())
                        .append(',')
                        .append(key.id())
                        .append(',')
                        .append(family)
                        .append(',')
                        .append(episode)
                        .append('\n');
            }
            case Label.Staging(String attack, Label.Phase phase, Host source) -> {
                Trace trace = traces.computeIfAbsent(attack, _ -> new Trace());
                trace.keys.add(new Key(key, phase, source));
                trace.first = event.time().isBefore(trace.first) ? event.time() : trace.first;
                trace.last = event.time().isAfter(trace.last) ? event.time() : trace.last;
                if (phase == Label.Phase.GATHER) {
                    trace.accounts.add(account(event));
                }
            }
        }
    }

    private static String account(Event event) {
        return switch (event) {
            case Event.ProcessStarted started -> started.process().account().name();
            case Event.FileChanged changed ->
                switch (changed.request()) {
                    case FileRequest.Smb smb -> smb.account().name();
                    case FileRequest.Local _ -> changed.by().account().name();
                };
            case Event.Connection connection -> connection.by().account().name();
            case Event.Logon logon -> logon.account().name();
            case Event.RegistryValueSet set -> set.by().account().name();
            case Event.Activity activity -> activity.by().account().name();
            case Event.AdapterReport report -> report.host().machineAccount().name();
            case Event.DeviceReport report -> report.host().machineAccount().name();
            case Event.Logged logged -> logged.account();
        };
    }

    /// How many rows each harmless family has.
    Map<String, Long> rowsByFamily() {
        return new TreeMap<>(rowsByFamily);
    }

    /// How many rows the attacks have together.
    long attackRows() {
        return traces.values().stream().mapToLong(trace -> trace.keys.size()).sum();
    }

    /// Writes the attacks; those of which no row fell into the simulated time are left out.
    void writeAttacks(List<Attack> attacks) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("attacks.ndjson"))) {
            for (Attack attack : attacks) {
                Trace trace = traces.get(attack.id());
                if (trace != null) {
                    out.write(json.writeValueAsString(describe(attack, trace)));
                    out.write('\n');
                }
            }
        }
    }

    private Map<String, Object> describe(Attack attack, Trace trace) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", attack.id());
        line.put("style", attack.style().id());
        line.put("difficulty", attack.difficulty().id());
        line.put("start", timestamps.text(trace.first));
        line.put("end", timestamps.text(trace.last));
        line.put("stagingHost", host(attack.place().host(), attack.start()));
        line.put("place", attack.place().path());
        if (attack.place() instanceof Place.SharedFolder folder) {
            line.put("share", folder.share().name());
        }
        line.put("foothold", host(attack.foothold(), attack.start()));
        line.put("accounts", List.copyOf(trace.accounts));
        line.put(
                "sources",
                attack.sources().stream()
                        .map(source -> host(source, attack.start()))
                        .toList());
        line.put("egress", attack.egress().id());
        line.put("techniques", attack.techniques());
        line.put("keys", trace.keys.stream().map(TruthWriter::key).toList());
        return line;
    }

    private Map<String, Object> host(Host host, Instant time) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("DeviceName", host.fqdn());
        values.put("DeviceId", host.deviceId());
        values.put("address", enterprise.address(host, time));
        values.put("role", host.role().id());
        values.put("managed", host.role().isManaged());
        return values;
    }

    private static Map<String, Object> key(Key key) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("table", key.row().table().title());
        if (key.row().table().isOfSensors()) {
            values.put("DeviceId", key.row().deviceId());
            values.put("ReportId", key.row().number());
        } else {
            values.put("_ItemId", key.row().itemId());
        }
        values.put("phase", key.phase().id());
        Host source = key.source();
        if (source != null) {
            values.put("source", source.fqdn());
        }
        return values;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
