package org.stagewatch.simulation.lab;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.simulation.cloud.Bucket;
import org.stagewatch.simulation.cloud.Caller;
import org.stagewatch.simulation.cloud.CloudLog;
import org.stagewatch.simulation.cloud.Estate;
import org.stagewatch.simulation.cloud.HypervisorLog;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.HostRole;
import org.stagewatch.simulation.event.LogonType;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Scene;

/// What a process of a machine moves, and what the machines and clouds concerned show of it.
///
/// @param by the process that reads and writes
record Traffic(Scene scene, Machine machine, RunningProcess by) {
    private static final int SSH = 22;
    private static final int SMB = 445;
    private static final long SIZE = 4_096;

    /// Copies the files of a place to another.
    void copy(Location from, Location to) {
        if (from instanceof Location.InBucket source && to instanceof Location.InBucket target) {
            CloudLog.of(scene, source.bucket().cloud())
                    .copy(caller(source.bucket()), source.bucket(), source.key(), target.bucket(), target.key(), SIZE);
            return;
        }
        write(read(from), to);
    }

    /// The names of the files of a place, relative to it; reading shows the way there and nothing else.
    private List<String> read(Location location) {
        return switch (location) {
            case Location.Local local -> names(machine, local.path());
            case Location.OfShare place -> {
                scene.open(place.share(), machine.account(), machine.host(), by);
                yield names(place.machine(), place.share().path() + separated("\\", place.path()));
            }
            case Location.Remote place -> {
                scene.connect(machine.host(), by, place.machine().host(), SSH);
                logon(place.machine());
                yield names(place.machine(), place.path());
            }
            case Location.InBucket place -> {
                CloudLog.of(scene, place.bucket().cloud())
                        .read(caller(place.bucket()), place.bucket(), place.key(), SIZE);
                yield List.of(Machine.name(place.key()));
            }
        };
    }

    private static List<String> names(Machine machine, String path) {
        String folder = Machine.trimmed(path.contains("*") ? path.substring(0, path.indexOf('*')) : path);
        return machine.files(path).stream()
                .map(file ->
                        file.length() == folder.length() ? Machine.name(file) : file.substring(folder.length() + 1))
                .toList();
    }

    /// Writes files of these names into a place; a single one may get the name that the place says.
    void write(List<String> names, Location location) {
        switch (location) {
            case Location.Local local -> {
                for (String path : targets(names, local.path(), machine.isWindows() ? "\\" : "/")) {
                    scene.create(machine.host(), by, path, SIZE);
                    machine.make(path);
                }
            }
            case Location.OfShare place -> {
                Scene.SmbSession session = scene.open(place.share(), machine.account(), machine.host(), by);
                for (String path : targets(names, place.path(), "\\")) {
                    session.create(path, SIZE);
                    place.machine().make(place.share().path() + "\\" + path);
                }
            }
            case Location.Remote place -> receive(names, place);
            case Location.InBucket place -> {
                Bucket bucket = place.bucket();
                scene.connect(machine.host(), by, bucket.cloud().host(scene.enterprise()), 443);
                for (String key : targets(names, place.key(), "/")) {
                    CloudLog.of(scene, bucket.cloud()).put(caller(bucket), bucket, key, SIZE);
                }
            }
        }
    }

    private void receive(List<String> names, Location.Remote place) {
        List<String> paths = targets(names, place.path(), "/");
        scene.connect(machine.host(), by, place.machine().host(), SSH);
        if (place.machine().host().role() == HostRole.HYPERVISOR) {
            new HypervisorLog(scene, place.machine().host()).receive(scene.address(machine.host()), paths, SIZE);
            return;
        }
        RunningProcess daemon = logon(place.machine());
        boolean isRsync = by.program().fileName().equals("rsync");
        RunningProcess receiver = scene.start(
                place.machine().host(),
                daemon,
                isRsync ? Programs.RSYNC : Programs.SFTP_SERVER,
                isRsync ? "rsync --server -logDtpre.iLsfxC . " + place.path() : Programs.SFTP_SERVER.path());
        for (String path : paths) {
            scene.create(place.machine().host(), receiver, path, SIZE);
            place.machine().make(path);
        }
    }

    /// Signs in to a machine over SSH and gives its server's process for the session.
    RunningProcess logon(Machine remote) {
        Account account = Account.linux(remote.host(), machine.account().name());
        RunningProcess daemon =
                scene.running(remote.host(), Programs.SSHD, account, "sshd: " + account.name() + "@notty");
        scene.accept(remote.host(), daemon, SSH, scene.address(machine.host()));
        scene.logon(remote.host(), account, LogonType.NETWORK, machine.host());
        return daemon;
    }

    /// Opens a share and does nothing there.
    void visit(Machine remote) {
        scene.connect(machine.host(), by, remote.host(), SMB);
        scene.logon(remote.host(), machine.account(), LogonType.NETWORK, machine.host());
    }

    Caller caller(Bucket bucket) {
        Estate estate = new Estate(scene.enterprise());
        return new Caller(estate.identity(bucket.cloud(), machine.cloudAccount()), estate.gateway());
    }

    private static List<String> targets(List<String> names, String path, String separator) {
        if (names.size() == 1 && Machine.isFile(path)) {
            return List.of(path);
        }
        List<String> targets = new ArrayList<>();
        for (String name : names) {
            String target = Machine.trimmed(path)
                    + separated(separator, name.replace("\\", separator).replace("/", separator));
            targets.add(target.startsWith(separator) && path.isEmpty() ? target.substring(1) : target);
        }
        return targets;
    }

    private static String separated(String separator, String path) {
        return path.isEmpty() ? "" : separator + path;
    }
}
