package org.stagewatch.simulation.attack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.HostRole;
import org.stagewatch.simulation.enterprise.Person;
import org.stagewatch.simulation.enterprise.ServicePurpose;

/// Draws the attacks of a simulation: style by style in random order, spread over the time given, each with a staging
/// host of its own while there are enough.
public final class AttackPlanner {
    private final Enterprise enterprise;
    private final Dice dice;
    private final Set<Host> stagingHosts = new HashSet<>();

    public AttackPlanner(Enterprise enterprise, Dice dice) {
        this.enterprise = enterprise;
        this.dice = dice;
    }

    /// Plans so many attacks that begin and end between two moments.
    public List<Attack> plan(
            int count, List<AttackStyle> styles, List<Difficulty> difficulties, Instant from, Instant until) {
        List<AttackStyle> order = new ArrayList<>();
        while (order.size() < count) {
            order.addAll(dice.some(styles, styles.size()));
        }
        Duration slot = Duration.between(from, until).dividedBy(Math.max(1, count));
        List<Attack> attacks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant earliest = from.plus(slot.multipliedBy(i));
            Difficulty difficulty = difficulties.get((i + dice.between(0, 1)) % difficulties.size());
            String id = String.format(Locale.ROOT, "attack-%02d", i + 1);
            attacks.add(draw(id, order.get(i), difficulty, earliest, slot, from, until));
        }
        return attacks;
    }

    private Attack draw(
            String id,
            AttackStyle style,
            Difficulty difficulty,
            Instant earliest,
            Duration slot,
            Instant from,
            Instant until) {
        AttackProfile profile = style.profile();
        Place place = place(profile, difficulty);
        Host foothold = foothold(profile, place);
        List<Host> sources = sources(profile, difficulty, place.host(), foothold);
        Duration available = Duration.between(from, until);
        Duration pause = profile.pace() == AttackProfile.Pace.DAYS
                ? shorter(Duration.ofDays(4), available.dividedBy(2)).dividedBy(sources.size())
                : pause(difficulty);
        Duration longest = pause.multipliedBy(sources.size()).plusHours(4);
        Instant latest = until.minus(longest);
        Instant start = start(difficulty, earliest, slot);
        if (start.isAfter(latest)) {
            start = latest.isBefore(from)
                    ? from
                    : from.plus(dice.between(Duration.ZERO, Duration.between(from, latest)));
        }
        return new Attack(
                id,
                style,
                difficulty,
                start,
                pause,
                foothold,
                place,
                account(style, difficulty),
                sources,
                profile.tools().apply(new Toolbox(dice, difficulty)),
                dice.pick(profile.egress()),
                dice.chance(0.6) ? Attack.Ending.CLEANS_UP : Attack.Ending.LEAVES_FILES);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration pause(Difficulty difficulty) {
        return switch (difficulty) {
            case EASY -> Duration.ofMinutes(3);
            case MEDIUM -> Duration.ofMinutes(20);
            case HARD -> Duration.ofMinutes(80);
        };
    }

    /// A moment of the slot, at a time of day that fits.
    private Instant start(Difficulty difficulty, Instant earliest, Duration slot) {
        Instant start = earliest.plus(dice.between(Duration.ZERO, slot));
        int hour = switch (difficulty) {
            case EASY -> dice.oneOf(0, 1, 2, 3, 4, 20, 21, 22, 23);
            case MEDIUM -> dice.between(0, 23);
            case HARD -> dice.between(8, 13);
        };
        long day = Math.floorDiv(start.getEpochSecond(), 86_400L);
        Instant atHour = Instant.ofEpochSecond(day * 86_400L + hour * 3600L)
                .plus(dice.between(Duration.ZERO, Duration.ofMinutes(59)));
        return atHour.isBefore(earliest) ? start : atHour;
    }

    private Place place(AttackProfile profile, Difficulty difficulty) {
        Places places = new Places(enterprise, dice, difficulty);
        Place place = profile.place().apply(places);
        for (int attempt = 0; attempt < 40 && stagingHosts.contains(place.host()); attempt++) {
            place = profile.place().apply(places);
        }
        stagingHosts.add(place.host());
        return place;
    }

    private Host foothold(AttackProfile profile, Place place) {
        boolean worksAtStaging = profile.desk() == AttackProfile.Desk.AT_THE_STAGING_HOST
                || (place.host().role() == HostRole.CLIENT && dice.chance(0.5));
        if (worksAtStaging) {
            return place.host();
        }
        List<Host> others = enterprise.hosts(HostRole.CLIENT).stream()
                .filter(host -> !host.equals(place.host()))
                .toList();
        return others.isEmpty() ? place.host() : dice.pick(others);
    }

    private List<Host> sources(AttackProfile profile, Difficulty difficulty, Host staging, Host foothold) {
        int count = switch (difficulty) {
            case EASY -> dice.between(6, 12);
            case MEDIUM -> dice.between(4, 8);
            case HARD -> dice.between(3, 4);
        };
        List<Host> preferred = new ArrayList<>();
        profile.sources().first().forEach(role -> preferred.addAll(enterprise.hosts(role)));
        preferred.removeIf(host -> host.equals(staging) || host.equals(foothold));
        List<Host> others = enterprise.hosts().stream()
                .filter(host -> !host.equals(staging) && !host.equals(foothold))
                .filter(host -> host.role().isWindows() && !preferred.contains(host))
                .toList();
        List<Host> sources = new ArrayList<>(dice.some(preferred, count));
        sources.addAll(dice.some(others, count - sources.size()));
        return sources;
    }

    private Account account(AttackStyle style, Difficulty difficulty) {
        List<Person> administrators = enterprise.administrators();
        boolean ordinary = difficulty == Difficulty.HARD && style != AttackStyle.REMOTE_EXECUTION;
        if (ordinary && dice.chance(0.5)) {
            return dice.pick(enterprise.staff()).account();
        }
        return dice.chance(0.65)
                ? dice.pick(administrators).requireAdministrator()
                : enterprise.service(dice.oneOf(
                        ServicePurpose.BACKUP,
                        ServicePurpose.DEPLOYMENT,
                        ServicePurpose.DATABASE,
                        ServicePurpose.MONITORING));
    }
}
