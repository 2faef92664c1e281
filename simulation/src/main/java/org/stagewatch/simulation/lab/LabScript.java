package org.stagewatch.simulation.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stagewatch.simulation.cloud.Estate;
import org.stagewatch.simulation.cloud.HypervisorLog;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.Person;
import org.stagewatch.simulation.event.Programs;
import org.stagewatch.simulation.event.RunningProcess;
import org.stagewatch.simulation.story.Scene;

/// A run with the hosts that it got.
///
/// @param desks where the script is run
/// @param named the hosts that it names
record LabScript(LabRun run, Enterprise enterprise, List<Host> desks, Map<String, Host> named) {
    static LabScript of(LabRun run, LabHosts hosts) {
        List<Host> desks = new ArrayList<>();
        for (int i = 0; i < run.hosts(); i++) {
            desks.add(hosts.next(LabHosts.role(run.platform())));
        }
        Map<String, Host> named = new LinkedHashMap<>();
        LabHosts.names(run).forEach(name -> named.put(name, hosts.next(LabHosts.role(run, name))));
        return new LabScript(run, hosts.enterprise(), desks, named);
    }

    void play(Scene scene) {
        Network network = new Network(new Estate(enterprise));
        List<Machine> machines = new ArrayList<>();
        for (Host host : desks) {
            machines.add(machine(host));
        }
        named.values().forEach(host -> {
            Machine machine = machine(host);
            network.add(host.name(), machine);
            machines.add(machine);
        });
        for (Machine machine : machines) {
            run.prerequisites().forEach(script -> run(scene, network, machine, script, true));
        }
        for (Machine desk : machines.subList(0, desks.size())) {
            run(scene, network, desk, run.script(), false);
            scene.minutes(1, 3);
        }
    }

    private void run(Scene scene, Network network, Machine machine, LabRun.Script script, boolean isQuiet) {
        String text = LabHosts.NAME
                .matcher(script.text())
                .replaceAll(name -> named.containsKey(name.group())
                        ? named.get(name.group()).name()
                        : name.group());
        if (run.platform() == LabRun.Platform.HYPERVISOR) {
            type(scene, machine.host(), text, isQuiet);
            return;
        }
        Typist typist = new Typist(scene, network, machine, shell(scene, machine));
        switch (script.dialect()) {
            case UNIX -> new UnixShell(typist, isQuiet).run(text);
            case COMMAND_PROMPT -> new CommandPrompt(typist, isQuiet).run(text);
            case POWERSHELL -> new PowerShell(typist, isQuiet, text).run(text);
        }
    }

    /// A hypervisor logs the lines that are typed, whatever they do.
    private static void type(Scene scene, Host hypervisor, String text, boolean isQuiet) {
        if (!isQuiet) {
            HypervisorLog.Shell shell = new HypervisorLog(scene, hypervisor).shell(scene.address(hypervisor));
            text.lines().filter(line -> !line.isBlank()).forEach(line -> {
                scene.seconds(2, 30);
                shell.type(line.strip());
            });
            shell.leave();
        }
    }

    private static RunningProcess shell(Scene scene, Machine machine) {
        return switch (machine.host().role()) {
            case MAC -> scene.running(machine.host(), Programs.ZSH, machine.account(), "-zsh");
            case LINUX_SERVER -> scene.running(machine.host(), Programs.BASH, machine.account(), "-bash");
            default -> scene.running(machine.host(), Programs.CMD, machine.account(), "cmd.exe");
        };
    }

    private Machine machine(Host host) {
        List<Person> staff = enterprise.staff();
        Account signedIn = staff.get(desks.getFirst().index() % staff.size()).account();
        return new Machine(host, account(host), signedIn);
    }

    /// The same person works on all hosts of a run.
    private Account account(Host host) {
        Host first = desks.getFirst();
        if (!host.role().isWindows() || !first.role().isWindows()) {
            return Account.linux(host, "tester" + first.index());
        }
        return enterprise.persons().stream()
                .filter(person -> person.home().equals(first))
                .map(Person::account)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody works at " + first.name()));
    }
}
