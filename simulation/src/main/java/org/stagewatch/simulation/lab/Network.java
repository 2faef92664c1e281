package org.stagewatch.simulation.lab;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stagewatch.simulation.cloud.Bucket;
import org.stagewatch.simulation.cloud.Cloud;
import org.stagewatch.simulation.cloud.Estate;
import org.stagewatch.simulation.enterprise.Share;
import org.stagewatch.simulation.enterprise.SharePurpose;

/// The machines of one run, by the names that its script calls them, and what the paths in it mean.
final class Network {
    private static final Pattern UNC =
            Pattern.compile("^(?:\\\\\\\\|//)(?:[^@/\\\\]+@)?([^\\\\/]+)[\\\\/]([^\\\\/]+)[\\\\/]?(.*)$");
    private static final Pattern SSH = Pattern.compile("^(?:[\\w.-]+@)?([\\w.-]{2,}):(.*)$");
    private static final Pattern BLOB =
            Pattern.compile("^https?://([\\w-]+)\\.blob\\.core\\.windows\\.net/([^/?]+)/?([^?]*).*$");
    private static final Pattern OBJECT = Pattern.compile("^(s3|gs)://([^/]+)/?(.*)$");

    private final Estate estate;
    private final Map<String, Machine> machines = new HashMap<>();

    Network(Estate estate) {
        this.estate = estate;
    }

    void add(String name, Machine machine) {
        machines.put(name, machine);
    }

    /// Null for names of hosts outside.
    @Nullable
    Machine machine(String name) {
        return machines.get(name);
    }

    /// What a path means that was typed on a machine; null where it leads outside.
    @Nullable
    Location location(Machine machine, String path) {
        Matcher object = OBJECT.matcher(path);
        if (object.matches()) {
            Cloud cloud = object.group(1).equals("s3") ? Cloud.AMAZON : Cloud.GOOGLE;
            return new Location.InBucket(estate.bucket(cloud, object.group(2)), object.group(3));
        }
        Matcher blob = BLOB.matcher(path);
        if (blob.matches()) {
            return new Location.InBucket(new Bucket(Cloud.AZURE, blob.group(1), blob.group(2)), blob.group(3));
        }
        Matcher unc = UNC.matcher(path);
        if (unc.matches()) {
            Machine remote = machine(unc.group(1));
            return remote == null ? null : new Location.OfShare(remote, share(remote, unc.group(2)), unc.group(3));
        }
        for (Map.Entry<String, Location> mount : machine.mounts().entrySet()) {
            if (path.startsWith(mount.getKey())) {
                return below(mount.getValue(), path.substring(mount.getKey().length()));
            }
        }
        Matcher ssh = SSH.matcher(path);
        if (ssh.matches()) {
            Machine remote = machine(ssh.group(1));
            return remote == null ? null : new Location.Remote(remote, ssh.group(2));
        }
        return new Location.Local(Machine.trimmed(path));
    }

    private static Location below(Location mounted, String rest) {
        String path = Machine.trimmed(rest.replaceAll("^[\\\\/]+", ""));
        return switch (mounted) {
            case Location.OfShare place ->
                new Location.OfShare(
                        place.machine(),
                        place.share(),
                        place.path().isEmpty() || path.isEmpty()
                                ? place.path() + path.replace('/', '\\')
                                : place.path() + "\\" + path.replace('/', '\\'));
            case Location.Remote place ->
                new Location.Remote(place.machine(), path.isEmpty() ? place.path() : place.path() + "/" + path);
            case Location.Local _, Location.InBucket _ -> throw new IllegalStateException(mounted + " is not mounted");
        };
    }

    private static Share share(Machine machine, String name) {
        if (name.matches("[A-Za-z][$]")) {
            return machine.host().driveShare(Character.toUpperCase(name.charAt(0)));
        }
        return name.equalsIgnoreCase("ADMIN$")
                ? machine.host().adminShare()
                : new Share(machine.host(), SharePurpose.EXCHANGE, name, "D:\\Shares\\" + name);
    }
}
