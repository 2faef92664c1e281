package org.stagewatch.evtx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the fields that analysts ask for in the tree of an event.
record EventTree(Element root) {
    private static final Element NO_ELEMENT = new Element("", List.of(), List.of());

    SystemFields system() throws MalformedRecord {
        Element system = root.child("System");
        if (system == null) {
            throw new MalformedRecord("it has no System element");
        }
        Element provider = childOf(system, "Provider");
        Element eventId = childOf(system, "EventID");
        Element correlation = childOf(system, "Correlation");
        Element execution = childOf(system, "Execution");
        Integer id = integer(eventId.text());
        if (id == null) {
            throw new MalformedRecord("it has no event id");
        }
        return new SystemFields(
                provider.attribute("Name"),
                provider.attribute("Guid"),
                provider.attribute("EventSourceName"),
                id,
                integer(eventId.attribute("Qualifiers")),
                integer(textOf(system, "Version")),
                integer(textOf(system, "Level")),
                integer(textOf(system, "Task")),
                integer(textOf(system, "Opcode")),
                textOf(system, "Keywords"),
                time(childOf(system, "TimeCreated").attribute("SystemTime")),
                whole(textOf(system, "EventRecordID")),
                correlation.attribute("ActivityID"),
                correlation.attribute("RelatedActivityID"),
                whole(execution.attribute("ProcessID")),
                whole(execution.attribute("ThreadID")),
                textOf(system, "Channel"),
                textOf(system, "Computer"),
                childOf(system, "Security").attribute("UserID"));
    }

    /// `EventData` holds `Data` elements, with names or without. `UserData` holds one element of the provider's own,
    /// and in it elements that are named like fields.
    List<DataField> data() {
        List<DataField> fields = new ArrayList<>();
        for (Node node : root.children()) {
            if (node instanceof Element element) {
                switch (element.name()) {
                    case "EventData" -> addEventData(fields, element);
                    case "UserData" -> {
                        for (Element wrapper : element.elements()) {
                            addUserData(fields, wrapper, "");
                        }
                    }
                    default -> {}
                }
            }
        }
        return fields;
    }

    private static void addEventData(List<DataField> fields, Element eventData) {
        for (Node node : eventData.children()) {
            if (node instanceof Element element) {
                String name = element.attribute("Name");
                if (name == null && !element.name().equals("Data")) {
                    name = element.name(); // such as Binary
                }
                fields.add(new DataField(name, element.text()));
            }
        }
    }

    /// @param path the names of the elements around this one, each with a slash; the provider's own is left out
    private static void addUserData(List<DataField> fields, Element parent, String path) {
        for (Node node : parent.children()) {
            if (node instanceof Element element) {
                String name = path + element.name();
                if (element.children().stream().anyMatch(Element.class::isInstance)) {
                    addUserData(fields, element, name + "/");
                } else {
                    fields.add(new DataField(name, element.text()));
                }
            }
        }
    }

    private static Element childOf(Element parent, String name) {
        Element child = parent.child(name);
        return child == null ? NO_ELEMENT : child;
    }

    private static @Nullable String textOf(Element parent, String name) {
        Element child = parent.child(name);
        return child == null ? null : child.text();
    }

    private static @Nullable Instant time(@Nullable String text) {
        return text == null ? null : WindowsTime.parse(text);
    }

    private static @Nullable Integer integer(@Nullable String text) {
        Long number = whole(text);
        return number == null || number != number.intValue() ? null : number.intValue();
    }

    /// A number as it stands in the text; null if it is none. The text itself stays in the tree.
    private static @Nullable Long whole(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return text.startsWith("0x") ? Long.parseUnsignedLong(text, 2, text.length(), 16) : Long.parseLong(text);
        } catch (NumberFormatException _) {
            return null;
        }
    }
}
