package org.stagewatch.telemetry.mapping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.type.Datetime;

/// A small conversion that mappings call by name. It gives null where the value says nothing.
public enum Step {
    /// The part of a path behind the last separator.
    FILE_NAME("fileName") {
        @Override
        String apply(String value, String argument) {
            return value.substring(Math.max(value.lastIndexOf('\\'), value.lastIndexOf('/')) + 1);
        }
    },
    /// A number written in decimal or as `0x...`.
    NUMBER("number") {
        @Override
        @Nullable
        Object apply(String value, String argument) {
            return number(value);
        }
    },
    /// One hash of `SHA1=...,MD5=...`, in lower case.
    HASH("hash") {
        @Override
        @Nullable
        Object apply(String value, String argument) {
            for (String part : value.split(",")) {
                int equals = part.indexOf('=');
                if (equals > 0 && part.substring(0, equals).strip().equalsIgnoreCase(argument)) {
                    return part.substring(equals + 1).strip().toLowerCase(Locale.ROOT);
                }
            }
            return null;
        }
    },
    /// The domain of `DOMAIN\name`.
    DOMAIN("domain") {
        @Override
        @Nullable
        Object apply(String value, String argument) {
            int separator = value.indexOf('\\');
            return separator < 0 ? null : value.substring(0, separator);
        }
    },
    /// The name of `DOMAIN\name`.
    ACCOUNT("account") {
        @Override
        String apply(String value, String argument) {
            return value.substring(value.indexOf('\\') + 1);
        }
    },
    /// A time of Sysmon, which is UTC without saying so.
    UTC("utc") {
        @Override
        @Nullable
        Object apply(String value, String argument) {
            return Datetime.parse(value);
        }
    },
    LOWER_CASE("lowerCase") {
        @Override
        String apply(String value, String argument) {
            return value.toLowerCase(Locale.ROOT);
        }
    },
    /// An id that is the same for a computer in every run and every file, however its name is written.
    DEVICE_ID("deviceId") {
        @Override
        String apply(String value, String argument) {
            try {
                byte[] name = value.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-1").digest(name));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-1", e);
            }
        }
    },
    /// The level of a mandatory label: `S-1-16-12288` is High.
    INTEGRITY("integrity") {
        @Override
        @Nullable
        Object apply(String value, String argument) {
            return INTEGRITY_LEVELS.get(value);
        }
    },
    ELEVATION("elevation") {
        @Override
        @Nullable
        Object apply(String value, String argument) {
            return ELEVATIONS.get(value);
        }
    },
    LOGON_TYPE("logonType") {
        @Override
        String apply(String value, String argument) {
            return LOGON_TYPES.getOrDefault(value, value);
        }
    },
    /// The action of an access mask on a file, as ASIM reads it.
    FILE_ACCESS("fileAccess") {
        @Override
        @Nullable
        Object apply(String value, String argument) {
            return number(value) instanceof Long mask ? fileAction(mask) : null;
        }
    },
    /// A security identifier, unless it is the one that means nobody.
    KNOWN_SID("knownSid") {
        @Override
        @Nullable
        Object apply(String value, String argument) {
            return value.equals("S-1-0-0") ? null : value;
        }
    },
    /// A number, unless it is zero.
    NOT_ZERO("notZero") {
        @Override
        @Nullable
        Object apply(String value, String argument) {
            return number(value) instanceof Long number && number != 0 ? number : null;
        }
    },
    /// What the event ids 5142 to 5144 say about a share.
    SHARE_ACTION("shareAction") {
        @Override
        @Nullable
        Object apply(String value, String argument) {
            return SHARE_ACTIONS.get(value);
        }
    },
    /// The part of a path before the last backslash.
    PARENT("parent") {
        @Override
        @Nullable
        Object apply(String value, String argument) {
            int separator = value.lastIndexOf('\\');
            return separator < 0 ? null : value.substring(0, separator);
        }
    },
    /// The value of a line `name=value` of an INI text, such as the stream `Zone.Identifier`.
    LINE("line") {
        @Override
        @Nullable
        Object apply(String value, String argument) {
            for (String part : value.split("[\\r\\n]+|\\s{2,}")) {
                if (part.regionMatches(true, 0, argument + "=", 0, argument.length() + 1)) {
                    return part.substring(argument.length() + 1).strip();
                }
            }
            return null;
        }
    };

    private static final Map<String, String> INTEGRITY_LEVELS = Map.of(
            "S-1-16-0", "Untrusted",
            "S-1-16-4096", "Low",
            "S-1-16-8192", "Medium",
            "S-1-16-8448", "Medium",
            "S-1-16-12288", "High",
            "S-1-16-16384", "System");
    private static final Map<String, String> ELEVATIONS = Map.of(
            "%%1936", "TokenElevationTypeDefault",
            "%%1937", "TokenElevationTypeFull",
            "%%1938", "TokenElevationTypeLimited");
    private static final Map<String, String> LOGON_TYPES = Map.of(
            "0", "System",
            "2", "Interactive",
            "3", "Network",
            "4", "Batch",
            "5", "Service",
            "7", "Unlock",
            "8", "NetworkCleartext",
            "9", "NewCredentials",
            "10", "RemoteInteractive",
            "11", "CachedInteractive");
    private static final Map<String, String> SHARE_ACTIONS = Map.of(
            "5142", "NetworkShareObjectAdded",
            "5143", "NetworkShareObjectModified",
            "5144", "NetworkShareObjectDeleted");
    private static final long DELETE_MASK = 0x10000 | 0x40;
    private static final long WRITE_MASK = 0x2 | 0x4;

    private final String stepName;

    Step(String stepName) {
        this.stepName = stepName;
    }

    /// @param argument what the mapping writes behind the name; may be empty
    abstract @Nullable Object apply(String value, String argument);

    /// The name that mappings use.
    String stepName() {
        return stepName;
    }

    static Step named(String name) {
        for (Step step : values()) {
            if (step.stepName.equals(name)) {
                return step;
            }
        }
        throw new IllegalArgumentException("there is no step named " + name);
    }

    private static @Nullable Long number(String value) {
        try {
            boolean isHex = value.startsWith("0x") || value.startsWith("0X");
            return isHex ? Long.parseUnsignedLong(value.substring(2), 16) : Long.parseLong(value.strip());
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private static @Nullable String fileAction(long mask) {
        if ((mask & DELETE_MASK) != 0) {
            return "FileDeleted";
        }
        return (mask & WRITE_MASK) != 0 ? "FileModified" : null;
    }
}
