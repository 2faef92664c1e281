package org.stagewatch.simulation.attack;

import java.util.List;
import java.util.function.Function;

/// How the attacks of a style are drawn, before chance has its say.
///
/// @param gathering how the files get to the place
/// @param place draws where they are gathered
/// @param tools draws what the intruder works with
/// @param egress the ways out, each as likely; one that is listed twice is twice as likely
/// @param sources which hosts are robbed first
/// @param desk where the intruder works
/// @param pace how long it takes
/// @param packing whether an archive is made at the end
/// @param techniques of ATT&CK, beside those of every attack
record AttackProfile(
        Gathering gathering,
        Function<Places, Place> place,
        Function<Toolbox, Tooling> tools,
        List<Egress> egress,
        SourceChoice sources,
        Desk desk,
        Pace pace,
        Packing packing,
        List<String> techniques) {

    enum Desk {
        AT_THE_STAGING_HOST,
        SOMEWHERE
    }

    enum Pace {
        /// Minutes to hours, as the difficulty wants it.
        AT_ONCE,
        /// A source or two a day.
        DAYS
    }

    enum Packing {
        AT_THE_PLACE,
        /// What arrives is packed already, or is taken as it is.
        NONE
    }

    AttackProfile {
        egress = List.copyOf(egress);
        techniques = List.copyOf(techniques);
    }

    /// The usual: some shared folder, some tools, some way out.
    static AttackProfile by(Gathering gathering) {
        return new AttackProfile(
                gathering,
                Places::shared,
                Toolbox::usual,
                List.of(Egress.NONE, Egress.RCLONE, Egress.MEGA, Egress.CURL, Egress.FTP, Egress.WINSCP),
                SourceChoice.WINDOWS,
                Desk.SOMEWHERE,
                Pace.AT_ONCE,
                Packing.AT_THE_PLACE,
                List.of());
    }

    AttackProfile into(Function<Places, Place> newPlace) {
        return new AttackProfile(gathering, newPlace, tools, egress, sources, desk, pace, packing, techniques);
    }

    AttackProfile with(Function<Toolbox, Tooling> newTools) {
        return new AttackProfile(gathering, place, newTools, egress, sources, desk, pace, packing, techniques);
    }

    AttackProfile leavingBy(Egress... ways) {
        return new AttackProfile(gathering, place, tools, List.of(ways), sources, desk, pace, packing, techniques);
    }

    AttackProfile from(SourceChoice newSources) {
        return new AttackProfile(gathering, place, tools, egress, newSources, desk, pace, packing, techniques);
    }

    AttackProfile workingThere() {
        return new AttackProfile(
                gathering, place, tools, egress, sources, Desk.AT_THE_STAGING_HOST, pace, packing, techniques);
    }

    AttackProfile overDays() {
        return new AttackProfile(gathering, place, tools, egress, sources, desk, Pace.DAYS, packing, techniques);
    }

    AttackProfile unpacked() {
        return new AttackProfile(gathering, place, tools, egress, sources, desk, pace, Packing.NONE, techniques);
    }

    AttackProfile techniques(String... ids) {
        return new AttackProfile(gathering, place, tools, egress, sources, desk, pace, packing, List.of(ids));
    }
}
