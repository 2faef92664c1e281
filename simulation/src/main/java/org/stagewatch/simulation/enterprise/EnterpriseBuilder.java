package org.stagewatch.simulation.enterprise;

import static org.stagewatch.simulation.enterprise.SharePurpose.BACKUPS;
import static org.stagewatch.simulation.enterprise.SharePurpose.DEPARTMENTS;
import static org.stagewatch.simulation.enterprise.SharePurpose.DROPS;
import static org.stagewatch.simulation.enterprise.SharePurpose.EXCHANGE;
import static org.stagewatch.simulation.enterprise.SharePurpose.HOMES;
import static org.stagewatch.simulation.enterprise.SharePurpose.PACKAGES;
import static org.stagewatch.simulation.enterprise.SharePurpose.PROJECTS;
import static org.stagewatch.simulation.enterprise.SharePurpose.QUARANTINE;
import static org.stagewatch.simulation.enterprise.SharePurpose.SCANS;
import static org.stagewatch.simulation.enterprise.SharePurpose.SUPPORT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;

/// Draws an enterprise of a given size: the same seed builds the same one.
public final class EnterpriseBuilder {
    /// With fewer hosts there is no client left beside the servers.
    public static final int SMALLEST = 14;

    private final long seed;
    private final Dice dice;
    private final String domain;
    private final String dnsDomain;
    private final String domainSid;
    private final Naming naming;
    private final Set<String> taken = new HashSet<>();
    private int nextRelativeId = 1104;

    public EnterpriseBuilder(long seed) {
        this.seed = seed;
        this.dice = Dice.of(seed, "enterprise");
        this.domain = dice.pick(Words.COMPANIES);
        this.dnsDomain = dice.oneOf("corp.", "ad.", "int.", "") + domain + dice.oneOf(".local", ".net", ".example");
        this.domainSid = "S-1-5-21-" + dice.between(1_000_000_000L, 3_999_999_999L) + "-"
                + dice.between(1_000_000_000L, 3_999_999_999L) + "-" + dice.between(1_000_000_000L, 3_999_999_999L);
        this.naming = Naming.draw(dice);
    }

    public Enterprise build(int size, Instant start, int days) {
        if (size < SMALLEST) {
            throw new IllegalArgumentException("an enterprise has at least " + SMALLEST + " hosts, not " + size);
        }
        return build(counts(size), start, days);
    }

    /// Builds an enterprise with so many hosts of each role; every role has at least one.
    public Enterprise build(Map<HostRole, Integer> counts, Instant start, int days) {
        List<Host> hosts = hosts(counts);
        List<Person> persons = persons(hosts);
        Map<ServicePurpose, Account> services = new EnumMap<>(ServicePurpose.class);
        for (ServicePurpose purpose : ServicePurpose.values()) {
            services.put(purpose, account(naming.service(dice.pick(purpose.words())), Account.Kind.SERVICE));
        }
        List<Share> shares =
                hosts.stream().flatMap(host -> shares(host).stream()).toList();
        Leases leases = Leases.draw(hosts, start, days, dice);
        return new Enterprise(seed, domain, dnsDomain, dice.guid(), hosts, persons, services, shares, leases);
    }

    private static Map<HostRole, Integer> counts(int size) {
        Map<HostRole, Integer> counts = new EnumMap<>(HostRole.class);
        counts.put(HostRole.DOMAIN_CONTROLLER, size > 60 ? 2 : 1);
        counts.put(HostRole.FILE_SERVER, Math.max(2, size / 25));
        counts.put(HostRole.WEB_SERVER, 1 + size / 30);
        counts.put(HostRole.MAIL_SERVER, 1 + size / 50);
        counts.put(HostRole.DATABASE_SERVER, 1 + size / 50);
        counts.put(HostRole.BACKUP_SERVER, 1 + size / 150);
        counts.put(HostRole.DEPLOYMENT_SERVER, 1 + size / 300);
        counts.put(HostRole.BUILD_SERVER, 1 + size / 50);
        counts.put(HostRole.LINUX_SERVER, Math.max(2, size / 15));
        counts.put(HostRole.ADMIN_WORKSTATION, Math.max(1, size / 25));
        counts.put(HostRole.MAC, Math.max(1, size / 25));
        int others = counts.values().stream().mapToInt(Integer::intValue).sum();
        counts.put(HostRole.CLIENT, Math.max(1, size - others));
        counts.put(HostRole.PRINTER, 1 + size / 30);
        counts.put(HostRole.HYPERVISOR, 1 + size / 60);
        counts.put(HostRole.OBJECT_STORE, 3);
        return counts;
    }

    private List<Host> hosts(Map<HostRole, Integer> counts) {
        List<Host> hosts = new ArrayList<>();
        counts.forEach((role, count) -> {
            for (int number = 1; number <= count; number++) {
                hosts.add(host(hosts.size(), role, number));
            }
        });
        return hosts;
    }

    private Host host(int index, HostRole role, int number) {
        String name = unique(() -> naming.host(role, number, dice));
        String mac = String.join("-", dice.hex(2), dice.hex(2), dice.hex(2), dice.hex(2), dice.hex(2), dice.hex(2))
                .toUpperCase(Locale.ROOT);
        Account machine = new Account(domain, name + "$", nextSid(), Account.Kind.MACHINE, null, null);
        return new Host(
                index,
                name,
                role == HostRole.OBJECT_STORE ? name : name + "." + dnsDomain,
                dice.hex(40),
                role,
                mac,
                dice.oneOf("system", "ntoskrnl.exe"),
                machine);
    }

    private List<Person> persons(List<Host> hosts) {
        List<Person> persons = new ArrayList<>();
        for (Host host : hosts) {
            if (isOfAPerson(host.role())) {
                persons.add(person(host));
            }
        }
        return persons;
    }

    private static boolean isOfAPerson(HostRole role) {
        return role == HostRole.CLIENT || role == HostRole.ADMIN_WORKSTATION || role == HostRole.MAC;
    }

    private Person person(Host home) {
        String first = dice.pick(Words.FIRST_NAMES);
        String last = dice.pick(Words.LAST_NAMES);
        boolean administers = home.role() == HostRole.ADMIN_WORKSTATION;
        Department department = administers ? Department.IT : dice.oneOf(Department.values());
        String plain = naming.person(first, last);
        String name = taken.add(plain) ? plain : unique(() -> plain + dice.between(2, 99));
        Account account = account(name, Account.Kind.PERSON);
        Account administrator = administers ? account(naming.administrator(name), Account.Kind.ADMINISTRATOR) : null;
        return new Person(first, last, department, account, administrator, home);
    }

    private Account account(String name, Account.Kind kind) {
        return new Account(domain, name, nextSid(), kind, name + "@" + dnsDomain, dice.guid());
    }

    private String nextSid() {
        nextRelativeId += dice.between(1, 9);
        return domainSid + "-" + nextRelativeId;
    }

    private List<Share> shares(Host host) {
        String drive = dice.oneOf("D:", "E:", "D:");
        return switch (host.role()) {
            case FILE_SERVER ->
                List.of(
                        share(host, DEPARTMENTS, drive + "\\Shares\\Dept", "Departments", "Dept", "Groups", "Data"),
                        share(host, HOMES, drive + "\\Home", "Users", "Home", "home$", "users$"),
                        share(host, PROJECTS, drive + "\\Shares\\Projects", "Projects", "Work", "Teams"),
                        share(host, EXCHANGE, drive + "\\Shares\\Public", "Public", "Transfer", "Exchange"),
                        share(host, SCANS, drive + "\\Scans", "Scans", "Scan", "scan$"),
                        share(host, SUPPORT, drive + "\\IT", "ITSupport", "it$", "Support"));
            case BACKUP_SERVER ->
                List.of(share(host, BACKUPS, "E:\\Backups", "Backup", "backup$", "Repository", "VBR"));
            case DEPLOYMENT_SERVER ->
                List.of(
                        share(host, PACKAGES, "D:\\Packages", "SMSPKGD$", "Packages", "Sources$", "Software"),
                        share(host, QUARANTINE, "D:\\Quarantine", "Quarantine$", "quarantine", "dlp$"));
            case BUILD_SERVER -> List.of(share(host, DROPS, "D:\\Drops", "drops", "drops$", "artifacts"));
            default -> List.of();
        };
    }

    private Share share(Host host, SharePurpose purpose, String path, String... names) {
        return new Share(host, purpose, dice.oneOf(names), path);
    }

    private String unique(Supplier<String> proposal) {
        for (int attempt = 0; attempt < 50; attempt++) {
            String name = proposal.get();
            if (taken.add(name)) {
                return name;
            }
        }
        String name = proposal.get() + dice.digits(4);
        taken.add(name);
        return name;
    }
}
