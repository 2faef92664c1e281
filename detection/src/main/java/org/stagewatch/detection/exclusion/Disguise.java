package org.stagewatch.detection.exclusion;

/// How an attack goes through an excluded system: what of the system it uses.
///
/// Names mean nothing to queries. So the attack's host need not be renamed to the system's in every row: it is the same
/// to give the entry the attack's host, and leave the rest of the entry as it is.
public enum Disguise {
    NONE("as it is"),
    HOST("on the same host"),
    ACCOUNT("on the same host with the same account"),
    PLACE("on the same host into the same place"),
    /// Asked only of entries that name no means: one that names it says by itself that this account, place and means
    /// are left out.
    ALL("with the same host, account and place by another means");

    private final String text;

    Disguise(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /// Whether the entry gives the attack something that less of a disguise does not.
    boolean isWorthAsking(KnownSystem system) {
        return switch (this) {
            case NONE, HOST -> true;
            case ACCOUNT -> !system.account().isEmpty();
            case PLACE -> !system.place().isEmpty();
            case ALL ->
                !system.account().isEmpty()
                        && !system.place().isEmpty()
                        && system.means().isEmpty();
        };
    }

    /// The entry that stands to the attack as the real one would if the attack used its system.
    KnownSystem entry(KnownSystem system, Staging attack) {
        return switch (this) {
            case NONE -> system;
            case HOST -> system.at(attack.host(), system.account(), system.place());
            case ACCOUNT -> system.at(attack.host(), attack.account(), system.place());
            case PLACE -> system.at(attack.host(), system.account(), attack.place());
            case ALL -> system.at(attack.host(), attack.account(), attack.place());
        };
    }
}
