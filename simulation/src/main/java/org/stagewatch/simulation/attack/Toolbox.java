package org.stagewatch.simulation.attack;

import org.jspecify.annotations.Nullable;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.event.Program;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.story.Archiver;
import org.stagewatch.simulation.story.CopyTool;

/// Draws the tools of an attack.
final class Toolbox {
    private static final String[] INNOCENT_ENDINGS = {".jpg", ".dat", ".log", ".tmp", ".png", ".txt", ".bak", ".db"};

    private final Dice dice;
    private final Difficulty difficulty;

    Toolbox(Dice dice, Difficulty difficulty) {
        this.dice = dice;
        this.difficulty = difficulty;
    }

    Tooling usual() {
        return with(dice.oneOf(CopyTool.values()), dice.oneOf(Archiver.values()));
    }

    Tooling with(CopyTool copyTool, Archiver archiver) {
        String ending = difficulty == Difficulty.HARD && dice.chance(0.3)
                ? dice.oneOf(".tmp", ".dat", ".bak")
                : archiver.ending();
        return new Tooling(
                copyTool,
                copyTool.program(),
                archiver,
                program(archiver),
                name() + ending,
                password(),
                Tooling.Names.TELLING);
    }

    /// Tools under their own names; the archive ends like something else.
    Tooling disguisedAs(Archiver archiver, String ending) {
        CopyTool copyTool = dice.oneOf(CopyTool.values());
        return new Tooling(
                copyTool,
                copyTool.program(),
                archiver,
                program(archiver),
                name() + ending,
                password(),
                Tooling.Names.TELLING);
    }

    Tooling innocent() {
        return disguisedAs(
                dice.oneOf(Archiver.SEVEN_ZIP, Archiver.WINRAR),
                dice.oneOf(".jpg", ".png", ".log", ".docx", ".txt", ".bmp", ".evtx"));
    }

    /// RAR under a name of Windows Media Center.
    Tooling recordedTelevision() {
        return new Tooling(
                CopyTool.COPY,
                CopyTool.COPY.program(),
                Archiver.WINRAR,
                Programs.WINRAR_CONSOLE.at("C:\\Users\\Public\\Libraries\\RecordedTV.ms"),
                dice.digits(4) + ".dat",
                dice.text("abcdefghkmnpqrstuvwxyz", 8) + dice.digits(4),
                Tooling.Names.INNOCENT);
    }

    private Program program(Archiver archiver) {
        if (archiver == Archiver.SEVEN_ZIP && dice.chance(0.6)) {
            return Programs.SEVEN_ZIP_STANDALONE.at(folder() + "7za.exe");
        }
        return archiver == Archiver.WINRAR && dice.chance(0.5)
                ? archiver.program().at(folder() + "rar.exe")
                : archiver.program();
    }

    /// The names say nothing of what the programs and archives are; version resource and arguments do.
    Tooling renamed() {
        CopyTool copyTool = dice.oneOf(CopyTool.ROBOCOPY, CopyTool.XCOPY);
        Archiver archiver = dice.oneOf(Archiver.SEVEN_ZIP, Archiver.WINRAR);
        String folder = folder();
        Program archiveProgram =
                archiver == Archiver.SEVEN_ZIP ? Programs.SEVEN_ZIP_STANDALONE : Programs.WINRAR_CONSOLE;
        String ending = dice.oneOf(INNOCENT_ENDINGS);
        return new Tooling(
                copyTool,
                copyTool.program().at(folder + Words.shortName(dice) + ".exe"),
                archiver,
                archiveProgram.at(folder + Words.shortName(dice) + dice.oneOf(".exe", ".exe", ".tmp", ".dat")),
                name() + ending,
                password(),
                Tooling.Names.INNOCENT);
    }

    private String name() {
        return dice.oneOf(Words.shortName(dice), dice.digits(4), Words.documentStem(dice), dice.hex(8));
    }

    private String folder() {
        return dice.oneOf(
                "C:\\ProgramData\\",
                "C:\\Users\\Public\\",
                "C:\\Windows\\Temp\\",
                "C:\\Temp\\",
                "C:\\PerfLogs\\",
                "C:\\Windows\\debug\\");
    }

    private @Nullable String password() {
        return dice.chance(0.5) ? dice.text("abcdefghkmnpqrstuvwxyzABCDEFGHKMNPQRST23456789", 10) : null;
    }
}
