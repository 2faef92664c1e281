package org.stagewatch.telemetry.external;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a location that a query names is.
sealed interface ExternalLocation {
    /// A path, perhaps relative.
    record Local(Path path) implements ExternalLocation {}

    record Remote(URI address) implements ExternalLocation {}

    /// @param reason why it is neither, a sentence without a full stop
    record Unusable(String reason) implements ExternalLocation {}

    /// A drive letter is no scheme.
    Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):.*", Pattern.DOTALL);

    /// Reads a location. Credentials behind a semicolon, which the storage services of Azure take, are cut off.
    static ExternalLocation of(String text) {
        var matcher = SCHEME.matcher(text);
        try {
            if (!matcher.matches()) {
                return text.isBlank() ? new Unusable("the location is empty") : new Local(Path.of(text));
            }
            return switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
                case "file" -> new Local(Path.of(new URI(text)));
                case "http", "https" -> remote(new URI(text.replaceFirst(";.*$", "")));
                default -> new Unusable("files of `" + matcher.group(1) + "` are not read");
            };
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            String kind = e instanceof InvalidPathException ? "a path" : "an address";
            return new Unusable("the location is not " + kind);
        }
    }

    private static ExternalLocation remote(URI address) {
        return address.getHost() == null ? new Unusable("the address names no host") : new Remote(address);
    }
}
