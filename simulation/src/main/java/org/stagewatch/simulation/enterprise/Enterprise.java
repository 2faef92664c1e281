package org.stagewatch.simulation.enterprise;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.stagewatch.simulation.chance.Dice;

/// The whole enterprise, as it stays for one simulation. Immutable.
public final class Enterprise {
    private final long seed;
    private final String domain;
    private final String dnsDomain;
    private final String tenantId;
    private final List<Host> hosts;
    private final Map<HostRole, List<Host>> hostsByRole = new EnumMap<>(HostRole.class);
    private final List<Person> persons;
    private final Map<ServicePurpose, Account> services;
    private final List<Share> shares;
    private final Leases leases;

    Enterprise(
            long seed,
            String domain,
            String dnsDomain,
            String tenantId,
            List<Host> hosts,
            List<Person> persons,
            Map<ServicePurpose, Account> services,
            List<Share> shares,
            Leases leases) {
        this.seed = seed;
        this.domain = domain;
        this.dnsDomain = dnsDomain;
        this.tenantId = tenantId;
        this.hosts = List.copyOf(hosts);
        this.persons = List.copyOf(persons);
        this.services = Map.copyOf(services);
        this.shares = List.copyOf(shares);
        this.leases = leases;
        for (HostRole role : HostRole.values()) {
            hostsByRole.put(
                    role, hosts.stream().filter(host -> host.role() == role).toList());
        }
    }

    /// The short name of the domain, lower case.
    public String domain() {
        return domain;
    }

    public String dnsDomain() {
        return dnsDomain;
    }

    public String tenantId() {
        return tenantId;
    }

    public List<Host> hosts() {
        return hosts;
    }

    /// All hosts of a role; every role has at least one.
    public List<Host> hosts(HostRole role) {
        return Objects.requireNonNull(hostsByRole.get(role));
    }

    public List<Person> persons() {
        return persons;
    }

    /// The people with an account for administration.
    public List<Person> administrators() {
        return persons.stream().filter(person -> person.administrator() != null).toList();
    }

    /// The people who work at clients.
    public List<Person> staff() {
        return persons.stream()
                .filter(person -> person.home().role() == HostRole.CLIENT)
                .toList();
    }

    /// The people who work at Macs.
    public List<Person> macUsers() {
        return persons.stream()
                .filter(person -> person.home().role() == HostRole.MAC)
                .toList();
    }

    public Account service(ServicePurpose purpose) {
        return Objects.requireNonNull(services.get(purpose));
    }

    /// All shares of a purpose; every purpose but administration has at least one.
    public List<Share> shares(SharePurpose purpose) {
        return shares.stream().filter(share -> share.purpose() == purpose).toList();
    }

    /// The shares that people use on a host; not the administrative ones.
    public List<Share> sharesOf(Host host) {
        return shares.stream().filter(share -> share.host().equals(host)).toList();
    }

    /// Dice for a habit that stays as long as the enterprise does, such as the server that keeps someone's files.
    public Dice habit(Object... path) {
        return Dice.of(seed, "habit", List.of(path));
    }

    public Leases leases() {
        return leases;
    }

    public String address(Host host, Instant time) {
        return leases.address(host, time);
    }
}
