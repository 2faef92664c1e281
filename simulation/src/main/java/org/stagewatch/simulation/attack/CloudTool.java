package org.stagewatch.simulation.attack;

import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.event.Program;
import org.stagewatch.simulation.event.Programs;

/// A tool that fills buckets.
public enum CloudTool {
    AWS,
    AZCOPY,
    GSUTIL,
    RCLONE;

    /// The position of its provider among the hosts that keep buckets.
    int provider() {
        return switch (this) {
            case AWS, RCLONE -> 0;
            case AZCOPY -> 1;
            case GSUTIL -> 2;
        };
    }

    /// The program, where it is usually installed.
    Program program(Host host) {
        boolean isWindows = host.role().isWindows();
        return switch (this) {
            case AWS -> isWindows ? Programs.AWS : Programs.UNIX_AWS;
            case AZCOPY -> isWindows ? Programs.AZCOPY : Program.plain("/usr/local/bin/azcopy");
            case GSUTIL -> isWindows ? Programs.GSUTIL : Program.plain("/usr/bin/gsutil");
            case RCLONE -> isWindows ? Programs.RCLONE : Programs.UNIX_RCLONE;
        };
    }

    /// What the tool calls the bucket.
    String address(Host provider, String name) {
        return switch (this) {
            case AWS -> "s3://" + name;
            case AZCOPY -> "https://" + provider.fqdn() + "/" + name;
            case GSUTIL -> "gs://" + name;
            case RCLONE -> "remote:" + name;
        };
    }

    /// The command that uploads a folder.
    String commandLine(String program, String folder, String address, Dice dice) {
        String from = folder.contains(" ") ? "\"" + folder + "\"" : folder;
        return switch (this) {
            case AWS ->
                program + " s3 "
                        + dice.oneOf("cp " + from + " " + address + " --recursive", "sync " + from + " " + address)
                        + dice.oneOf("", " --quiet", " --only-show-errors");
            case AZCOPY ->
                program + " copy " + from + " \"" + address + "?sv=2022-11-02&sp=rwl&sig=" + dice.hex(24)
                        + "\" --recursive";
            case GSUTIL -> program + " -m cp -r " + from + " " + address;
            case RCLONE ->
                program + dice.oneOf(" copy ", " sync ") + from + " " + address
                        + dice.oneOf("", " -q", " --transfers 8");
        };
    }
}
