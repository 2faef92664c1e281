package org.stagewatch.simulation.attack;

import java.util.List;
import java.util.Locale;

/// How the archive leaves the enterprise.
public enum Egress {
    /// It stays, or leaves in a way no sensor sees.
    NONE,
    RCLONE("T1567.002"),
    MEGA("T1567.002"),
    CURL("T1048.002"),
    FTP("T1048.003"),
    WINSCP("T1048.002"),
    PSCP("T1048.002"),
    /// A program of the intruder's own uploads to a cloud drive.
    CLOUD_DRIVE("T1567.002"),
    /// Someone outside fetches it from a web server.
    WEB_DOWNLOAD("T1048"),
    /// Someone outside reads the objects from a bucket of the enterprise.
    BUCKET_DOWNLOAD("T1567.002");

    private final List<String> techniques;

    Egress(String... techniques) {
        this.techniques = List.of(techniques);
    }

    /// The name in the truth.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<String> techniques() {
        return techniques;
    }
}
