package org.stagewatch.detection.exclusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stagewatch.detection.finding.Finding;
import org.stagewatch.detection.pack.Detection;
import org.stagewatch.detection.replay.ResultRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Where a detection saw files gather, as far as exclusions ask for it.
///
/// @param detection its id
/// @param account empty if the detection does not tell
/// @param place the folder that a finding names
/// @param folders all that it rests on; empty if they are not all told
public record Staging(String detection, String host, String account, String place, List<Folder> folders) {
    /// Detections list no more than this many folders.
    private static final int LISTED = 20;

    public Staging {
        folders = List.copyOf(folders);
    }

    public static Staging of(Finding finding) {
        return of(
                finding.detection().id(),
                finding.stagingHost(),
                finding.text("Account"),
                finding.place(),
                finding.text("Folders"));
    }

    public static Staging of(Detection detection, ResultRow row) {
        String host = detection.staging().host() == null
                ? row.text("DeviceName")
                : row.text(detection.staging().host());
        return of(
                detection.id(),
                host,
                row.text("Account"),
                row.text(detection.staging().place()),
                row.text("Folders"));
    }

    private static Staging of(String detection, String host, String account, String place, String listed) {
        List<Folder> folders = new ArrayList<>();
        if (listed.isEmpty()) {
            folders.add(Folder.of(place));
        } else {
            for (JsonNode folder : JsonMapper.shared().readTree(listed)) {
                folders.add(Folder.of(folder.asString()));
            }
        }
        return new Staging(
                detection,
                HostName.shortOf(host),
                account.toLowerCase(Locale.ROOT),
                place,
                folders.size() < LISTED ? folders : List.of());
    }

    /// Whether an entry could silence it at all: one about another host or account, or about a place that none of its
    /// folders is in, leaves it alone whatever the query does.
    public boolean couldBeSilencedBy(KnownSystem system) {
        return HostName.shortOf(system.host()).equals(host)
                && (system.account().isEmpty()
                        || account.isEmpty()
                        || system.account().toLowerCase(Locale.ROOT).equals(account))
                && (folders.isEmpty() || folders.stream().anyMatch(Folder.of(system.place())::holds));
    }

    /// Whether both say the same: what another run shows of the same gathering may have fewer folders.
    public boolean isSameAs(Staging other) {
        return detection.equals(other.detection) && host.equals(other.host) && account.equals(other.account);
    }
}
