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
    private final Dice dice;

    Toolbox(Dice dice) {
        this.dice = dice;
    }

    Tooling draw(AttackStyle style, Difficulty difficulty) {
        if (style == AttackStyle.RENAMED_TOOLS) {
            return renamed();
        }
        CopyTool copyTool = dice.oneOf(CopyTool.values());
        Archiver archiver = dice.oneOf(Archiver.values());
        if (style == AttackStyle.LINUX) {
            archiver = Archiver.TAR;
        }
        Program archiveProgram = archiver == Archiver.SEVEN_ZIP && dice.chance(0.6)
                ? Programs.SEVEN_ZIP_STANDALONE.at(folder() + "7za.exe")
                : archiver == Archiver.WINRAR && dice.chance(0.5)
                        ? archiver.program().at(folder() + "rar.exe")
                        : archiver.program();
        String ending = difficulty == Difficulty.HARD && dice.chance(0.3)
                ? dice.oneOf(".tmp", ".dat", ".bak")
                : archiver.ending();
        return new Tooling(copyTool, copyTool.program(), archiver, archiveProgram, name() + ending, password());
    }

    /// The names say nothing of what the programs and archives are; version resource and arguments do.
    private Tooling renamed() {
        CopyTool copyTool = dice.oneOf(CopyTool.ROBOCOPY, CopyTool.XCOPY);
        Archiver archiver = dice.oneOf(Archiver.SEVEN_ZIP, Archiver.WINRAR);
        String folder = folder();
        Program archiveProgram =
                archiver == Archiver.SEVEN_ZIP ? Programs.SEVEN_ZIP_STANDALONE : Programs.WINRAR_CONSOLE;
        String ending = dice.oneOf(".jpg", ".dat", ".log", ".tmp", ".png", ".txt", ".bak", ".db");
        return new Tooling(
                copyTool,
                copyTool.program().at(folder + Words.shortName(dice) + ".exe"),
                archiver,
                archiveProgram.at(folder + Words.shortName(dice) + dice.oneOf(".exe", ".exe", ".tmp", ".dat")),
                name() + ending,
                password());
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
