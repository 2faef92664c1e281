package org.stagewatch.kql.function.network;

import java.util.List;
import java.util.Objects;

/// Looks for IPv4 addresses in running text. An address counts if neither a letter nor a digit touches it.
final class AddressesInText {
    private AddressesInText() {}

    /// Whether a text has one of some addresses; what is no address is in no text.
    static boolean hasAny(String source, List<String> addresses) {
        return has(
                source,
                addresses.stream()
                        .filter(address -> !address.contains("/"))
                        .map(Ipv4Network::parse)
                        .filter(Objects::nonNull)
                        .toList());
    }

    /// Whether a text has an address that begins in one of some ways: `10.` or `192.168.1.`.
    static boolean hasAnyBeginning(String source, List<String> beginnings) {
        return has(
                source,
                beginnings.stream()
                        .map(Ipv4Network::parseBeginning)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static boolean has(String source, List<Ipv4Network> wanted) {
        if (wanted.isEmpty()) {
            return false;
        }
        for (int start = 0; start < source.length(); start++) {
            char character = source.charAt(start);
            if (character < '0' || character > '9' || (start > 0 && isWord(source.codePointBefore(start)))) {
                continue;
            }
            DottedReader reader = new DottedReader(source, start);
            if (reader.readAddress()
                    && (reader.position() == source.length() || !isWord(source.codePointAt(reader.position())))
                    && wanted.stream().anyMatch(network -> network.contains(reader.value()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint);
    }
}
