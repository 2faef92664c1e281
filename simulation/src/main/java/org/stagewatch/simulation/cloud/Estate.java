package org.stagewatch.simulation.cloud;

import java.util.List;
import java.util.Locale;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.chance.Words;
import org.stagewatch.simulation.enterprise.Account;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.Host;
import org.stagewatch.simulation.enterprise.HostRole;

/// What an enterprise has in the three clouds. It stays for as long as the enterprise does, and follows from it.
public record Estate(Enterprise enterprise) {
    /// The account, subscription or project in which the work is done.
    public String account(Cloud cloud) {
        Dice dice = habit(cloud, "account");
        return switch (cloud) {
            case AMAZON -> dice.digits(12);
            case AZURE -> dice.guid();
            case GOOGLE -> enterprise.domain() + "-" + dice.oneOf("prod", "core", "main");
        };
    }

    /// The account apart from the others in which copies for recovery are kept. Its log is collected too.
    public String vaultAccount(Cloud cloud) {
        Dice dice = habit(cloud, "vault-account");
        return switch (cloud) {
            case AMAZON -> dice.digits(12);
            case AZURE -> dice.guid();
            case GOOGLE -> enterprise.domain() + "-" + dice.oneOf("vault", "dr", "backup");
        };
    }

    /// An account of somebody else.
    public static String strangersAccount(Cloud cloud, Dice dice) {
        return switch (cloud) {
            case AMAZON -> dice.digits(12);
            case AZURE -> dice.guid();
            case GOOGLE -> Words.shortName(dice).replace('_', '-') + "-" + dice.digits(6);
        };
    }

    /// The servers that run as virtual machines, in clouds or on hypervisors.
    public List<Host> machines() {
        return enterprise.hosts().stream()
                .filter(host -> switch (host.role()) {
                    case FILE_SERVER, WEB_SERVER, MAIL_SERVER, DATABASE_SERVER, BUILD_SERVER, LINUX_SERVER -> true;
                    case CLIENT,
                            ADMIN_WORKSTATION,
                            BACKUP_SERVER,
                            DEPLOYMENT_SERVER,
                            DOMAIN_CONTROLLER,
                            MAC,
                            PRINTER,
                            HYPERVISOR,
                            OBJECT_STORE -> false;
                })
                .toList();
    }

    /// The bucket in which a server's application keeps its objects.
    public Bucket bucketOf(Cloud cloud, Host host) {
        String purpose = habit(cloud, "bucket", host.name())
                .oneOf("data", "files", "uploads", "documents", "exports", "store", "content");
        return bucket(cloud, enterprise.domain() + "-" + host.name() + "-" + purpose);
    }

    /// A bucket of that name among those of the account in which the work is done.
    public Bucket bucket(Cloud cloud, String name) {
        return new Bucket(cloud, owner(cloud, account(cloud)), name.replace('_', '-'));
    }

    /// A bucket of that name in the account for copies.
    public Bucket vaultBucket(Cloud cloud, String name) {
        return new Bucket(cloud, owner(cloud, vaultAccount(cloud)), name);
    }

    private String owner(Cloud cloud, String account) {
        return cloud == Cloud.AZURE
                ? enterprise.domain()
                        + habit(cloud, "store", account).oneOf("data", "store", "files")
                        + habit(cloud, "number", account).digits(3)
                : account;
    }

    /// The identity that belongs to an account of the enterprise: a person signs in, a service has a key.
    public Identity identity(Cloud cloud, Account account) {
        boolean isPerson = account.kind() == Account.Kind.PERSON || account.kind() == Account.Kind.ADMINISTRATOR;
        String upn = account.upn();
        return isPerson && upn != null
                ? new Identity(
                        cloud,
                        Identity.Kind.PERSON,
                        upn,
                        habit(cloud, "person", account.name()).guid())
                : key(cloud, account.name());
    }

    public Identity key(Cloud cloud, String name) {
        return new Identity(
                cloud, Identity.Kind.KEY, name, habit(cloud, "key", name).guid());
    }

    public Identity application(Cloud cloud, String name) {
        return new Identity(
                cloud,
                Identity.Kind.APPLICATION,
                name,
                habit(cloud, "application", name).guid());
    }

    /// The role of servers of a kind.
    public Identity machines(Cloud cloud, HostRole role) {
        String name = role.id() + "-role";
        return new Identity(
                cloud,
                Identity.Kind.MACHINES,
                name,
                habit(cloud, "machines", name).guid());
    }

    /// What the cloud calls a server that runs there.
    public String instance(Cloud cloud, Host host) {
        return cloud == Cloud.AMAZON
                ? "i-0" + habit(cloud, "instance", host.name()).hex(16)
                : host.name();
    }

    /// What the cloud calls the disk of a server that runs there.
    public String disk(Cloud cloud, Host host) {
        return switch (cloud) {
            case AMAZON -> "vol-0" + habit(cloud, "disk", host.name()).hex(16);
            case AZURE ->
                host.name().toLowerCase(Locale.ROOT) + "_OsDisk_1_"
                        + habit(cloud, "disk", host.name()).hex(8);
            case GOOGLE -> host.name();
        };
    }

    /// The address at which everything leaves the enterprise.
    public String gateway() {
        return Words.publicAddress(enterprise.habit("gateway"));
    }

    private Dice habit(Cloud cloud, String... path) {
        return enterprise.habit("cloud", cloud, List.of(path));
    }
}
