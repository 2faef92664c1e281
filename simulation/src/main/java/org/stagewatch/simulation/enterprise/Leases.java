package org.stagewatch.simulation.enterprise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;

/// Which host had which address when.
///
/// Servers keep theirs. Clients now and then get a new one, and what they give back goes to another client later: an
/// address alone doesn't name a host.
public final class Leases {
    /// One address from a moment on.
    public record Lease(Instant from, String address) {}

    private final List<List<Lease>> byHost;

    private Leases(List<List<Lease>> byHost) {
        this.byHost = byHost;
    }

    static Leases draw(List<Host> hosts, Instant start, int days, Dice dice) {
        int site = dice.between(1, 200);
        Deque<String> free = new ArrayDeque<>();
        long clients = hosts.stream().filter(host -> !host.role().isServer()).count();
        for (int i = 0; i < clients + clients / 6 + 3; i++) {
            free.add("10." + site + "." + (20 + i / 200) + "." + (20 + i % 200));
        }
        List<List<Lease>> leases = new ArrayList<>();
        for (Host host : hosts) {
            List<Lease> own = new ArrayList<>();
            own.add(new Lease(
                    Instant.MIN,
                    host.role() == HostRole.OBJECT_STORE
                            ? Words.publicAddress(dice)
                            : host.role().isServer()
                                    ? "10." + site + "." + (1 + host.index() / 200) + "." + (10 + host.index() % 200)
                                    : free.remove()));
            leases.add(own);
        }
        for (int day = 0; day < days; day++) {
            renew(hosts, leases, free, start.plus(Duration.ofDays(day)), dice);
        }
        return new Leases(leases.stream().map(List::copyOf).toList());
    }

    private static void renew(List<Host> hosts, List<List<Lease>> leases, Deque<String> free, Instant day, Dice dice) {
        int minute = 5 * 60;
        for (Host host : hosts) {
            if (host.role() != HostRole.CLIENT || !dice.chance(0.06)) {
                continue;
            }
            minute += dice.between(1, 7);
            List<Lease> own = leases.get(host.index());
            free.add(own.getLast().address());
            own.add(new Lease(day.plus(Duration.ofMinutes(minute)), free.remove()));
        }
    }

    /// The address that the host has at that time.
    public String address(Host host, Instant time) {
        List<Lease> own = byHost.get(host.index());
        String address = own.getFirst().address();
        for (Lease lease : own) {
            if (lease.from().isAfter(time)) {
                break;
            }
            address = lease.address();
        }
        return address;
    }

    /// Every address the host has, in the order it gets them.
    public List<Lease> of(Host host) {
        return byHost.get(host.index());
    }
}
