package org.stagewatch.simulation.harmless;

import org.stagewatch.simulation.enterprise.Account;

/// Folders that every Windows host has.
final class Paths {
    private Paths() {}

    static String profile(Account account) {
        return "C:\\Users\\" + account.name();
    }

    static String documents(Account account) {
        return profile(account) + "\\Documents";
    }

    static String desktop(Account account) {
        return profile(account) + "\\Desktop";
    }

    static String downloads(Account account) {
        return profile(account) + "\\Downloads";
    }

    static String temp(Account account) {
        return account.kind() == Account.Kind.BUILT_IN
                ? "C:\\Windows\\Temp"
                : profile(account) + "\\AppData\\Local\\Temp";
    }
}
