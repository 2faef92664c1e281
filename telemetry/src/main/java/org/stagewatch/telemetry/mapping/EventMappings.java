package org.stagewatch.telemetry.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All mappings of Windows events, found by provider and event id.
public final class EventMappings {
    /// The mapping files; a test checks that none is missing here.
    static final List<String> RESOURCES = List.of(
            "sysmon/1-process-created.yaml",
            "sysmon/3-network-connection.yaml",
            "sysmon/7-image-loaded.yaml",
            "sysmon/11-file-created.yaml",
            "sysmon/12-registry-changed.yaml",
            "sysmon/13-registry-value-set.yaml",
            "sysmon/14-registry-renamed.yaml",
            "sysmon/15-stream-created.yaml",
            "sysmon/17-18-pipe.yaml",
            "sysmon/22-dns-query.yaml",
            "sysmon/23-26-file-deleted.yaml",
            "security/4624-logon.yaml",
            "security/4625-logon-failed.yaml",
            "security/4663-object-access.yaml",
            "security/4688-process-created.yaml",
            "security/5140-share-access.yaml",
            "security/5142-5144-share-changed.yaml",
            "security/5145-share-object-access.yaml",
            "security/other.yaml");

    private record Kind(String provider, int eventId) {}

    private final Map<Kind, EventMapping> byKind = new HashMap<>();
    private final Map<String, EventMapping> byProvider = new HashMap<>();
    private final List<EventMapping> all = new ArrayList<>();

    private EventMappings() {}

    /// Reads the mappings that this module brings along.
    public static EventMappings load() {
        EventMappings mappings = new EventMappings();
        MappingReader reader = new MappingReader();
        RESOURCES.forEach(resource -> mappings.add(reader.mapping(resource)));
        return mappings;
    }

    private void add(EventMapping mapping) {
        all.add(mapping);
        if (mapping.eventIds().isEmpty()) {
            byProvider.put(mapping.provider(), mapping);
        }
        mapping.eventIds().forEach(id -> byKind.put(new Kind(mapping.provider(), id), mapping));
    }

    /// The mapping of an event, or null if its kind has none.
    public @Nullable EventMapping find(RawEvent event) {
        EventMapping mapping = byKind.get(new Kind(event.provider(), event.eventId()));
        return mapping != null ? mapping : byProvider.get(event.provider());
    }

    List<EventMapping> all() {
        return List.copyOf(all);
    }
}
