package org.stagewatch.evtx;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The fields of an event's `System` element. Null means that the event does not have the field.
///
/// @param provider the name of the provider
/// @param providerGuid the provider's GUID in braces
/// @param eventSourceName the name under which an old event source registered
/// @param eventId the event id; its meaning depends on the provider
/// @param qualifiers the upper half of an old event source's message number
/// @param version the version of the event's layout
/// @param level 1 critical, 2 error, 3 warning, 4 information, 5 verbose, 0 always logged
/// @param task the task, as a number of the provider
/// @param opcode the opcode, as a number of the provider
/// @param keywords the keyword bits as `0x...`
/// @param timeCreated when the event happened
/// @param eventRecordId the record number inside the event; a forwarded event keeps its first one here
/// @param activityId the activity the event belongs to, a GUID in braces
/// @param relatedActivityId the activity it came from, a GUID in braces
/// @param processId the process that wrote the event
/// @param threadId its thread
/// @param channel the channel, such as `Security`
/// @param computer the computer that recorded the event
/// @param userSid the account in whose name the event was written
public record SystemFields(
        @Nullable String provider,
        @Nullable String providerGuid,
        @Nullable String eventSourceName,
        int eventId,
        @Nullable Integer qualifiers,
        @Nullable Integer version,
        @Nullable Integer level,
        @Nullable Integer task,
        @Nullable Integer opcode,
        @Nullable String keywords,
        @Nullable Instant timeCreated,
        @Nullable Long eventRecordId,
        @Nullable String activityId,
        @Nullable String relatedActivityId,
        @Nullable Long processId,
        @Nullable Long threadId,
        @Nullable String channel,
        @Nullable String computer,
        @Nullable String userSid) {}
