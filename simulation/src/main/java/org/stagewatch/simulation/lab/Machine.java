package org.stagewatch.simulation.lab;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.event.Program;

/// A host of the lab, with who works there, the files that were made, and what is mounted.
final class Machine {
    private final Host host;
    private final Account account;
    private final Account cloudAccount;
    private final TreeSet<String> files = new TreeSet<>();
    private final Map<String, Program> programs = new HashMap<>();
    private final Map<String, Location> mounts = new HashMap<>();

    /// @param cloudAccount who is signed in to the clouds there
    Machine(Host host, Account account, Account cloudAccount) {
        this.host = host;
        this.account = account;
        this.cloudAccount = cloudAccount;
    }

    Host host() {
        return host;
    }

    Account account() {
        return account;
    }

    Account cloudAccount() {
        return cloudAccount;
    }

    boolean isWindows() {
        return host.role().isWindows();
    }

    void make(String path) {
        files.add(path);
    }

    boolean has(String path) {
        return files.stream().anyMatch(file -> isAt(file, path));
    }

    /// The files at or below a path, or that match it where it ends with a pattern such as `*.docx`. A place that
    /// nobody
    /// made is thought to hold a document: scripts bring their own or say what has to be there.
    List<String> files(String path) {
        int star = path.indexOf('*');
        List<String> found = files.stream()
                .filter(file -> star < 0
                        ? isAt(file, path)
                        : isAt(file, path.substring(0, star)) && file.endsWith(path.substring(star + 1)))
                .toList();
        if (!found.isEmpty()) {
            return found;
        }
        String folder = star < 0 ? path : path.substring(0, star);
        return isFile(path) && star < 0
                ? List.of(path)
                : List.of(trimmed(folder) + (folder.contains("\\") ? "\\" : "/") + "plan.docx");
    }

    private boolean isAt(String file, String path) {
        String one = isWindows() ? file.toLowerCase(Locale.ROOT) : file;
        String other = trimmed(isWindows() ? path.toLowerCase(Locale.ROOT) : path);
        return one.equals(other) || one.startsWith(other + "\\") || one.startsWith(other + "/");
    }

    /// A copy of a program's file under another name is the program.
    void place(String path, Program program) {
        programs.put(path.toLowerCase(Locale.ROOT), program);
    }

    @Nullable
    Program placed(String path) {
        return programs.get(path.toLowerCase(Locale.ROOT));
    }

    /// @param point a folder, or a drive letter with its colon
    void mount(String point, Location location) {
        mounts.put(point, location);
    }

    void unmount(String point) {
        mounts.remove(point);
    }

    Map<String, Location> mounts() {
        return mounts;
    }

    /// Whether a path names a file: its last part has an ending.
    static boolean isFile(String path) {
        return name(path).matches("[^.].*\\.\\w{1,5}");
    }

    static String name(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /// The path without a separator, or `/.`, at its end.
    static String trimmed(String path) {
        return path.replaceAll("([/\\\\]\\.?)+$", "");
    }
}
