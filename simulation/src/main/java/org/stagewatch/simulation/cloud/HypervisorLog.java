package org.stagewatch.simulation.cloud;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.event.SystemLog;
import org.stagewatch.simulation.story.Scene;

/// The syslog of a hypervisor: who signs in over SSH, what is typed into its shell, and which files arrive by SFTP.
///
/// Shapes: shell.log and auth.log of ESXi as VMware's documentation shows them. What comes with `ssh host command` is
/// in
/// neither; scp in its old protocol logs no files.
public record HypervisorLog(Scene scene, Host hypervisor) {
    private static final String USER = "root";

    /// A session at the shell; its lines share a process id.
    public record Shell(HypervisorLog log, int processId, String address) {
        /// Types a command.
        public void type(String commandLine) {
            log.line("local4", "shell", processId, "[" + USER + "]: " + commandLine);
        }

        public void leave() {
            log.line("auth", "sshd", processId, "session closed for local user " + USER + " from [" + address + "]");
        }
    }

    /// Someone signs in to the shell over SSH.
    public Shell shell(String address) {
        int processId = scene.dice().between(2_100_000, 2_900_000);
        accepted(address, processId);
        line("auth", "sshd", processId, "Session opened for '" + USER + "' on /dev/char/pty/t0");
        return new Shell(this, processId, address);
    }

    /// Files arrive in one session of SFTP, which scp speaks too.
    public void receive(String address, List<String> paths, long typicalSize) {
        int processId = scene.dice().between(2_100_000, 2_900_000);
        accepted(address, processId);
        line("auth", "sftp-server", processId, "session opened for local user " + USER + " from [" + address + "]");
        for (String path : paths) {
            scene.millis(50, 4_000);
            line("auth", "sftp-server", processId, "open \"" + path + "\" flags WRITE,CREATE,TRUNCATE mode 0644");
            scene.millis(50, 4_000);
            line(
                    "auth",
                    "sftp-server",
                    processId,
                    "close \"" + path + "\" bytes read 0 written "
                            + scene.dice().around(typicalSize, 1.2));
        }
        line("auth", "sftp-server", processId, "session closed for local user " + USER + " from [" + address + "]");
    }

    /// Something else that the hypervisor's programs say.
    public void say(String program, String text) {
        line("local4", program, scene.dice().between(2_097_000, 2_100_000), text);
    }

    private void accepted(String address, int processId) {
        line(
                "auth",
                "sshd",
                processId,
                "Accepted " + scene.dice().oneOf("keyboard-interactive/pam", "publickey") + " for " + USER + " from "
                        + address + " port " + scene.dice().between(40_000, 65_000) + " ssh2");
    }

    private void line(String facility, String program, int processId, String text) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("EventTime", scene.now());
        row.put("Facility", facility);
        row.put("SeverityLevel", "info");
        row.put("HostName", hypervisor.fqdn());
        row.put("HostIP", scene.address(hypervisor));
        row.put("Computer", hypervisor.name());
        row.put("ProcessName", program);
        row.put("ProcessID", (long) processId);
        row.put("SyslogMessage", text);
        scene.log(hypervisor, SystemLog.SYSLOG, USER, row);
    }
}
