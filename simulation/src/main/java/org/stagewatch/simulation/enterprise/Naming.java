package org.stagewatch.simulation.enterprise;

import java.util.List;
import java.util.Locale;
import org.stagewatch.simulation.chance.Dice;

/// How this enterprise names its hosts and accounts; every enterprise has ways of its own.
record Naming(int hostStyle, int personStyle, int serviceStyle, int administratorStyle, String site) {

    private static final List<String> OBJECT_STORES =
            List.of("s3.eu-central-1.amazonaws.com", "storageaccount.blob.core.windows.net", "storage.googleapis.com");

    static Naming draw(Dice dice) {
        String site = dice.oneOf("ams", "ber", "lon", "osl", "par", "rom", "vie", "zrh");
        return new Naming(dice.between(0, 3), dice.between(0, 3), dice.between(0, 3), dice.between(0, 2), site);
    }

    String host(HostRole role, int number, Dice dice) {
        if (role == HostRole.OBJECT_STORE) {
            return OBJECT_STORES.get((number - 1) % OBJECT_STORES.size());
        }
        if (role == HostRole.MAC) {
            return hostStyle % 2 == 0 ? "mac-" + dice.digits(4) : "mbp-" + site + "-" + dice.digits(3);
        }
        if (role == HostRole.CLIENT || role == HostRole.ADMIN_WORKSTATION) {
            return switch (hostStyle) {
                case 0 -> "ws-" + dice.digits(4);
                case 1 -> dice.oneOf("lt", "pc") + "-" + site + "-" + dice.digits(3);
                case 2 -> "desktop-" + dice.text("abcdefghijklmnopqrstuvwxyz0123456789", 7);
                default -> "pc" + dice.between(1000, 9999);
            };
        }
        String kind = switch (role) {
            case FILE_SERVER -> hostStyle % 2 == 0 ? "fs" : "file";
            case WEB_SERVER -> "web";
            case MAIL_SERVER -> hostStyle % 2 == 0 ? "mail" : "exch";
            case DATABASE_SERVER -> hostStyle % 2 == 0 ? "sql" : "db";
            case BACKUP_SERVER -> hostStyle % 2 == 0 ? "bkp" : "backup";
            case DEPLOYMENT_SERVER -> hostStyle % 2 == 0 ? "sccm" : "deploy";
            case BUILD_SERVER -> hostStyle % 2 == 0 ? "build" : "ci";
            case DOMAIN_CONTROLLER -> "dc";
            case LINUX_SERVER -> hostStyle % 2 == 0 ? "lnx" : "app";
            case HYPERVISOR -> "esx";
            default -> "prn";
        };
        String digits = String.format(Locale.ROOT, "%02d", number);
        return switch (hostStyle) {
            case 0 -> kind + digits;
            case 1 -> site + "-" + kind + digits;
            case 2 -> "srv-" + kind + "-" + number;
            default -> "s" + kind + digits;
        };
    }

    String person(String first, String last) {
        String given = first.toLowerCase(Locale.ROOT);
        String family = last.toLowerCase(Locale.ROOT);
        return switch (personStyle) {
            case 0 -> given.charAt(0) + "." + family;
            case 1 -> given.charAt(0) + family;
            case 2 -> given + "." + family;
            default -> family + given.charAt(0);
        };
    }

    String administrator(String person) {
        return switch (administratorStyle) {
            case 0 -> "adm-" + person;
            case 1 -> person + ".adm";
            default -> "a-" + person;
        };
    }

    String service(String word) {
        return switch (serviceStyle) {
            case 0 -> "svc_" + word;
            case 1 -> "sa-" + word;
            case 2 -> word + ".service";
            default -> "svc" + word;
        };
    }
}
