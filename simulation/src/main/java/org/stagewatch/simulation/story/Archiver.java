package org.stagewatch.simulation.story;

import org.jspecify.annotations.Nullable;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.event.Program;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;

/// A way to make an archive on Windows.
public enum Archiver {
    SEVEN_ZIP(".7z"),
    WINRAR(".rar"),
    COMPRESS_ARCHIVE(".zip"),
    TAR(".tar.gz"),
    MAKECAB(".cab");

    private final String ending;

    Archiver(String ending) {
        this.ending = ending;
    }

    /// The usual ending of such archives, with its dot.
    public String ending() {
        return ending;
    }

    /// The program as it is usually installed.
    public Program program() {
        return switch (this) {
            case SEVEN_ZIP -> Programs.SEVEN_ZIP;
            case WINRAR -> Programs.WINRAR_CONSOLE;
            case COMPRESS_ARCHIVE -> Programs.POWERSHELL;
            case TAR -> Programs.TAR_WINDOWS;
            case MAKECAB -> Programs.MAKECAB;
        };
    }

    /// Packs a folder: the process starts, and a while later the archive is there.
    public void pack(Scene scene, Host host, RunningProcess shell, String archive, String folder, long size) {
        pack(scene, host, shell, program(), archive, folder, size, null);
    }

    /// Packs a folder with the program of another place, and perhaps a password.
    public void pack(
            Scene scene,
            Host host,
            RunningProcess shell,
            Program program,
            String archive,
            String folder,
            long size,
            @Nullable String password) {
        RunningProcess packer =
                scene.start(host, shell, program, commandLine(program, archive, folder, password, scene.dice()));
        scene.seconds(2, 90).create(host, packer, archive, size);
    }

    private String commandLine(Program program, String archive, String folder, @Nullable String password, Dice dice) {
        String name = dice.chance(0.5) ? "\"" + program.path() + "\"" : program.fileName();
        return switch (this) {
            case SEVEN_ZIP ->
                name + " a " + (password == null ? "" : "-p" + password + dice.oneOf(" -mhe ", " ")) + quoted(archive)
                        + " " + quoted(folder + "\\*") + dice.oneOf("", " -mx9", " -r", " -v500m");
            case WINRAR ->
                name + " a -r " + (password == null ? "" : "-hp" + password + " ")
                        + dice.oneOf("", "-m5 ", "-v200m ", "-inul ") + quoted(archive) + " " + quoted(folder);
            case COMPRESS_ARCHIVE ->
                name + dice.oneOf(" -Command ", " -NoP -c ") + "\"Compress-Archive -Path '" + folder
                        + "\\*' -DestinationPath '" + archive + "'" + dice.oneOf("", " -Force") + "\"";
            case TAR ->
                name + dice.oneOf(" -czf ", " -acf ", " czf ") + quoted(archive) + " -C " + quoted(folder) + " .";
            case MAKECAB ->
                name + " /D CompressionType=LZX /F " + quoted(folder + "\\files.ddf") + " " + quoted(archive);
        };
    }

    private static String quoted(String path) {
        return path.contains(" ") ? "\"" + path + "\"" : path;
    }
}
