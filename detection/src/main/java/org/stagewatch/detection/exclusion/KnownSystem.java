package org.stagewatch.detection.exclusion;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stagewatch.detection.pack.Watchlist;
import org.stagewatch.kql.type.Datetime;

/// An entry of the watchlist `KnownTransferSystems`: whose movements are left out. What is empty is any.
///
/// @param host the receiver, with or without its domain
/// @param place a folder there, with all below it
/// @param means `write`, `pull` or `pack`
/// @param expires the last day on which it counts, as text
/// @param acceptedBy the person who answers for it; empty: it has no effect
public record KnownSystem(
        String host,
        String account,
        String place,
        String means,
        String role,
        String reason,
        String expires,
        String acceptedBy,
        String acceptedOn) {
    public static final String LIST = "KnownTransferSystems";
    public static final List<String> COLUMNS =
            List.of("Host", "Account", "Place", "Means", "Role", "Reason", "Expires", "AcceptedBy", "AcceptedOn");

    private static final int ID_BYTES = 4;
    private static final String FOREVER = "9000-01-01";
    private static final String TRIAL = "trial";

    /// Whether an entry counts at a moment.
    public enum Standing {
        IN_EFFECT("in effect"),
        NOT_ACCEPTED("nobody has accepted it"),
        EXPIRED("it has expired"),
        WITHOUT_DATE("it has no date on which it expires"),
        WITHOUT_HOST("it names no host");

        private final String text;

        Standing(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /// @param values by column; those that are missing are empty
    public static KnownSystem of(Map<String, String> values) {
        List<String> cells = COLUMNS.stream()
                .map(column -> values.getOrDefault(column, "").strip())
                .toList();
        return new KnownSystem(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                cells.get(6),
                cells.get(7),
                cells.get(8));
    }

    /// The entries among watchlists.
    public static List<KnownSystem> in(List<Watchlist> watchlists) {
        List<KnownSystem> systems = new ArrayList<>();
        for (Watchlist watchlist : watchlists) {
            if (watchlist.name().equals(LIST)) {
                watchlist.records().forEach(record -> systems.add(of(record)));
            }
        }
        return systems;
    }

    /// The watchlist in which these entries count at any time, whether somebody accepted them or not, and no other
    /// does.
    public static Watchlist inEffect(List<KnownSystem> systems) {
        return new Watchlist(
                LIST,
                COLUMNS,
                systems.stream()
                        .map(system -> new KnownSystem(
                                        system.host,
                                        system.account,
                                        system.place,
                                        system.means,
                                        "",
                                        "",
                                        FOREVER,
                                        TRIAL,
                                        "")
                                .cells())
                        .toList());
    }

    /// In the order of `COLUMNS`.
    public List<String> cells() {
        return List.of(host, account, place, means, role, reason, expires, acceptedBy, acceptedOn);
    }

    /// The same for entries about the same system, whoever accepted them and until when.
    public String id() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private String key() {
        return String.join(
                        "\u0000",
                        HostName.shortOf(host),
                        account,
                        Folder.of(place).path(),
                        means)
                .toLowerCase(Locale.ROOT);
    }

    public Standing standing(Instant moment) {
        Long last = Datetime.parse(expires);
        if (host.isEmpty()) {
            return Standing.WITHOUT_HOST;
        }
        if (acceptedBy.isEmpty()) {
            return Standing.NOT_ACCEPTED;
        }
        if (expires.isEmpty() || last == null) {
            return Standing.WITHOUT_DATE;
        }
        return Datetime.toInstant(last).plus(Duration.ofDays(1)).isAfter(moment)
                ? Standing.IN_EFFECT
                : Standing.EXPIRED;
    }

    /// The same, answered for by somebody.
    public KnownSystem accepted(String by, LocalDate on) {
        return new KnownSystem(host, account, place, means, role, reason, expires, by, on.toString());
    }

    /// The same but for where and by whom.
    KnownSystem at(String newHost, String newAccount, String newPlace) {
        return new KnownSystem(newHost, newAccount, newPlace, means, role, reason, expires, acceptedBy, acceptedOn);
    }

    /// One line for people, such as `svc-backup on backup01 into d:\nightly (write)`.
    public String title() {
        return (account.isEmpty() ? "any account" : account)
                + " on " + host
                + (place.isEmpty() ? ", any place" : " into " + place)
                + (means.isEmpty() ? " (any means)" : " (" + means + ")");
    }
}
