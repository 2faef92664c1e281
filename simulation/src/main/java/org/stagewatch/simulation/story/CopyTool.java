package org.stagewatch.simulation.story;

import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.event.Program;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;

/// A way to copy a folder on Windows. Administrators and intruders use the same ones, with the same options.
public enum CopyTool {
    ROBOCOPY,
    XCOPY,
    COPY,
    POWERSHELL;

    /// Starts the tool under a shell and gives the process that copies.
    public RunningProcess start(Scene scene, Host host, RunningProcess shell, String source, String target) {
        return start(scene, host, shell, program(), source, target);
    }

    /// Starts the tool from another place, under another name.
    public RunningProcess start(
            Scene scene, Host host, RunningProcess shell, Program program, String source, String target) {
        return scene.start(
                host,
                shell,
                program,
                commandLine(program.fileName().replace(".exe", ""), source, target, scene.dice()));
    }

    /// Copies a single file into a folder.
    public RunningProcess startForFile(Scene scene, Host host, RunningProcess shell, String file, String folder) {
        int cut = file.lastIndexOf('\\');
        String command = switch (this) {
            case ROBOCOPY ->
                "robocopy " + file.substring(0, cut) + " " + quoted(folder, scene.dice()) + " "
                        + file.substring(cut + 1) + " /R:1";
            case XCOPY ->
                "xcopy " + file + " " + quoted(folder, scene.dice())
                        + scene.dice().oneOf(" /Y", " /H /Y", " /q /y");
            case COPY ->
                "cmd /c " + scene.dice().oneOf("copy ", "copy /y ", "move ") + file + " "
                        + quoted(folder, scene.dice());
            case POWERSHELL -> "powershell -c \"Copy-Item '" + file + "' '" + folder + "' -Force\"";
        };
        return scene.start(host, shell, program(), command);
    }

    /// The program as Windows has it.
    public Program program() {
        return switch (this) {
            case ROBOCOPY -> Programs.ROBOCOPY;
            case XCOPY -> Programs.XCOPY;
            case COPY -> Programs.CMD;
            case POWERSHELL -> Programs.POWERSHELL;
        };
    }

    private String commandLine(String name, String source, String target, Dice dice) {
        String from = quoted(source, dice);
        String to = quoted(target, dice);
        return switch (this) {
            case ROBOCOPY ->
                name + " " + from + " " + to
                        + dice.oneOf(
                                " /E /R:1 /W:1",
                                " /MIR /R:0 /W:0 /NP /NFL /NDL",
                                " *.docx *.xlsx *.pdf /S /R:1",
                                " /E /MT:8 /XJ /R:1 /W:3",
                                " /E /ZB /COPY:DAT /LOG:C:\\Windows\\Temp\\" + Words.shortName(dice) + ".log");
            case XCOPY ->
                name + " " + from + " " + to + dice.oneOf(" /s /e /h /y", " /E /I /Y /Q", " /d:01-01-2024 /s /y");
            case COPY ->
                name + " /c " + dice.oneOf("copy", "copy /y", "move") + " " + quoted(source + "\\*.*", dice) + " " + to;
            case POWERSHELL ->
                name
                        + dice.oneOf(" -NoProfile -Command ", " -ep bypass -c ", " ")
                        + dice.oneOf(
                                "\"Copy-Item -Path '" + source + "' -Destination '" + target + "' -Recurse -Force\"",
                                "\"Copy-Item '" + source + "\\*' '" + target + "' -Recurse\"",
                                "\"gci '" + source + "' -Recurse -Include *.docx,*.xlsx,*.pdf | cp -Destination '"
                                        + target + "'\"");
        };
    }

    private static String quoted(String path, Dice dice) {
        return path.contains(" ") || dice.chance(0.5) ? "\"" + path + "\"" : path;
    }
}
