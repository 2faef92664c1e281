package org.stagewatch.simulation.story;

import java.util.Locale;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.Share;

/// The network names that people write in command lines: by short name, full name or address.
public final class Unc {
    private Unc() {}

    /// `\\host\share`.
    public static String of(Scene scene, Share share) {
        return "\\\\" + host(scene, share.host()) + "\\" + share.name();
    }

    /// The host's name, mostly the short one.
    public static String host(Scene scene, Host host) {
        return switch (scene.dice().between(0, 9)) {
            case 0 -> scene.address(host);
            case 1, 2 -> host.fqdn();
            case 3 -> host.name().toUpperCase(Locale.ROOT);
            default -> host.name();
        };
    }
}
