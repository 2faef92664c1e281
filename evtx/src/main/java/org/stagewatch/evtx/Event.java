package org.stagewatch.evtx;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One event of a log.
///
/// @param recordId the number in the record's header
/// @param writtenAt when the log service wrote the record; [SystemFields#timeCreated()] is the time of the event
/// @param position where the record stands in the file
/// @param system the fields that every event has
/// @param data the values of `EventData` or `UserData` in their order; names may be absent or occur twice
/// @param root the whole event as a tree
public record Event(
        long recordId, Instant writtenAt, Position position, SystemFields system, List<DataField> data, Element root)
        implements EvtxEntry {
    public Event {
        data = List.copyOf(data);
    }

    @Override
    public long offset() {
        return position.offset();
    }

    /// The first value with this name, or null.
    public @Nullable String data(String name) {
        for (DataField field : data) {
            if (name.equals(field.name())) {
                return field.value();
            }
        }
        return null;
    }

    /// The event as XML text on one line, without a declaration.
    public String toXml() {
        return root.toXml();
    }
}
