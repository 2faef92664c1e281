package org.stagewatch.evtx;

import org.jspecify.annotations.Nullable;

/// One value of an event's `EventData` or `UserData`.
///
/// @param name the field's name, or null: old providers write values without names
/// @param value the text as in the event's XML; message codes such as `%%1541` stay as they are
public record DataField(@Nullable String name, String value) {}
