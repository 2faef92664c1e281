package org.stagewatch.simulation.lab;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.event.RunningProcess;

/// What programs of Unix do once they run: what they read and write, and where.
///
/// @param process the program that was started
record UnixPrograms(Typist typist, RunningProcess process) {
    /// Gives what the program prints, as far as scripts use it.
    String run(Command command) {
        switch (command.name()) {
            case "cp", "ditto", "rsync", "scp", "sftp" -> copy(command);
            case "mount", "mount_smbfs" -> mount(command);
            case "umount" -> typist.machine().unmount(command.operands().getLast());
            case "tar" -> pack(afterOption(command, "f"));
            case "zip" -> pack(command.operands("-P").getFirst());
            case "gpg" -> pack(command.option("-o", "--output"));
            case "openssl" -> pack(command.option("-out"));
            case "hdiutil" -> pack(command.operands("-srcfolder", "-encryption").getLast());
            case "curl" -> send(command);
            case "ssh" -> signIn(command);
            case "aws", "azcopy", "az", "gcloud" -> {
                return new CloudPrograms(typist, process).run(command);
            }
            default -> {
                // Whatever else runs leaves its start and nothing more.
            }
        }
        return "";
    }

    private void copy(Command command) {
        List<String> operands = command.operands("-o", "-e", "-b");
        if (command.name().equals("sftp") && command.input().startsWith("put ")) {
            List<String> words = Text.words(command.input());
            move(words.get(1), command.operands("-b").getLast() + ":" + words.get(2));
        } else if (command.name().equals("ditto") && command.arguments().contains("-c")) {
            pack(operands.getLast());
        } else {
            operands.subList(0, operands.size() - 1).forEach(from -> move(from, operands.getLast()));
        }
    }

    private void move(String from, String to) {
        Location source = typist.network().location(typist.machine(), from);
        Location target = typist.network().location(typist.machine(), to);
        if (source != null && target != null) {
            typist.traffic(process).copy(source, target);
        } else {
            outside(22);
        }
    }

    private void mount(Command command) {
        List<String> operands = command.operands("-t", "-o");
        Location location = typist.network().location(typist.machine(), operands.getFirst());
        if (location != null) {
            typist.machine().mount(operands.getLast(), location);
        }
    }

    private void pack(@Nullable String archive) {
        if (archive != null) {
            typist.scene().seconds(1, 5).create(typist.machine().host(), process, archive, 9_000);
            typist.machine().make(archive);
        }
    }

    /// What follows a bundle of letters that ends with this one, as in `tar czf`.
    private static @Nullable String afterOption(Command command, String letter) {
        List<String> arguments = command.arguments();
        return arguments.size() > 1 && arguments.getFirst().matches("-?\\w*" + letter) ? arguments.get(1) : null;
    }

    private void send(Command command) {
        outside(command.text().contains(":8000") ? 8000 : 443);
    }

    private void outside(int port) {
        typist.scene()
                .connect(
                        typist.machine().host(),
                        process,
                        Words.publicAddress(typist.scene().dice()),
                        port,
                        null);
    }

    private void signIn(Command command) {
        String name = command.operands("-o").getFirst().replaceFirst("^.*@", "");
        Machine remote = typist.network().machine(name);
        if (remote != null) {
            typist.scene().connect(typist.machine().host(), process, remote.host(), 22);
            typist.traffic(process).logon(remote);
        }
    }
}
