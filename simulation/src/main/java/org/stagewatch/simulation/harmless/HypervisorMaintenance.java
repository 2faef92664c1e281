package org.stagewatch.simulation.harmless;

import java.util.List;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.cloud.Estate;
import org.stagewatch.simulation.cloud.HypervisorLog;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.HostRole;
import org.stagewatch.simulation.story.Activity;
import org.stagewatch.simulation.story.Day;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Story;

/// Administrators work at the shells of hypervisors: look, patch after snapshots, move machines to other stores, keep a
/// copy
/// of one before a risky change, collect logs for the maker. Beside that the hypervisors' own programs talk.
final class HypervisorMaintenance implements Story {
    @Override
    public String name() {
        return HarmlessFamily.HYPERVISOR_MAINTENANCE.id();
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        Episodes episodes = new Episodes(HarmlessFamily.HYPERVISOR_MAINTENANCE, day);
        Estate estate = new Estate(enterprise);
        for (Host hypervisor : enterprise.hosts(HostRole.HYPERVISOR)) {
            for (int i = dice.count(20); i > 0; i--) {
                episodes.add(day.between(0, 23.9, dice), scene -> talk(scene, hypervisor));
            }
        }
        for (int i = Episodes.occasions(day, 5, enterprise, dice); i > 0; i--) {
            Host hypervisor = dice.pick(enterprise.hosts(HostRole.HYPERVISOR));
            episodes.add(day.between(8, 21, dice), scene -> work(scene, estate, hypervisor));
        }
        return episodes.list();
    }

    private static void talk(Scene scene, Host hypervisor) {
        Dice dice = scene.dice();
        HypervisorLog log = new HypervisorLog(scene, hypervisor);
        switch (dice.between(0, 2)) {
            case 0 ->
                log.say(
                        "Hostd",
                        "info hostd[" + dice.digits(7) + "] [Originator@6876 sub=Vimsvc.TaskManager opID=" + dice.hex(8)
                                + "] Task Completed : haTask-" + dice.between(1, 90)
                                + "-vim.VirtualMachine.createSnapshot-" + dice.digits(6) + " Status success");
            case 1 ->
                log.say(
                        "vmkernel",
                        "cpu" + dice.between(0, 31) + ":" + dice.digits(7) + ")ScsiDeviceIO: 4176: Cmd(0x" + dice.hex(8)
                                + ") 0x1a, CmdSN 0x" + dice.hex(4));
            default ->
                log.say(
                        "crond",
                        "USER root pid " + dice.digits(7) + " cmd /usr/lib/vmware/vmksummary/log-heartbeat.py");
        }
    }

    private static void work(Scene scene, Estate estate, Host hypervisor) {
        Dice dice = scene.dice();
        Host desk = dice.pick(scene.enterprise().administrators()).home();
        HypervisorLog.Shell shell = new HypervisorLog(scene, hypervisor).shell(scene.address(desk));
        shell.type(dice.oneOf("esxcli system version get", "vim-cmd vmsvc/getallvms", "df -h", "esxtop"));
        scene.minutes(1, 10);
        List<Host> machines = dice.some(estate.machines(), dice.between(1, 5));
        switch (dice.between(0, 4)) {
            case 0 -> patch(scene, shell, machines);
            case 1 -> move(scene, shell, machines);
            case 2 -> keepCopy(scene, shell, machines.getFirst());
            case 3 -> shell.type("vm-support -w /vmfs/volumes/datastore" + dice.between(1, 3) + "/support");
            default -> {
                shell.type("esxcli storage nfs add -H nas" + dice.between(1, 4) + " -s /vol/iso -v iso");
                scene.minutes(1, 5);
                shell.type("cp /vmfs/volumes/iso/" + Words.shortName(dice) + ".iso /vmfs/volumes/datastore1/iso/");
            }
        }
        shell.leave();
    }

    private static void patch(Scene scene, HypervisorLog.Shell shell, List<Host> machines) {
        for (int i = 0; i < machines.size(); i++) {
            shell.type("vim-cmd vmsvc/snapshot.create " + scene.dice().between(1, 90) + " before-patch");
            scene.seconds(20, 200);
        }
        shell.type("esxcli software vib update -d /vmfs/volumes/datastore1/patches/depot.zip");
    }

    /// To a store that was mounted for it, or one that is there; each machine is registered at its new place.
    private static void move(Scene scene, HypervisorLog.Shell shell, List<Host> machines) {
        Dice dice = scene.dice();
        String store = "/vmfs/volumes/";
        if (dice.chance(0.5)) {
            String name = "nas" + dice.between(1, 9);
            shell.type("esxcli storage nfs add -H " + name + " -s /vol/machines -v " + name);
            store += name;
        } else {
            store += "datastore" + dice.between(1, 3);
        }
        for (Host machine : machines) {
            String from = "/vmfs/volumes/datastore" + dice.between(1, 3) + "/" + machine.name();
            String to = store + "/" + machine.name();
            scene.minutes(1, 20);
            shell.type("vim-cmd vmsvc/power.off " + dice.between(1, 90));
            if (dice.chance(0.5)) {
                shell.type("cp -r " + from + " " + to);
            } else {
                shell.type("mkdir " + to);
                shell.type("vmkfstools -i " + from + "/" + machine.name() + ".vmdk " + to + "/" + machine.name()
                        + ".vmdk");
            }
            scene.minutes(5, 60);
            shell.type("vim-cmd solo/registervm " + to + "/" + machine.name() + ".vmx");
        }
    }

    private static void keepCopy(Scene scene, HypervisorLog.Shell shell, Host machine) {
        Dice dice = scene.dice();
        String folder = "/vmfs/volumes/datastore" + dice.between(1, 3) + "/";
        shell.type("tar czf " + folder + "backup/" + machine.name() + "-" + dice.digits(8) + ".tgz " + folder
                + machine.name());
    }
}
