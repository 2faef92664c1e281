package org.stagewatch.kql.function.encoding;

import java.util.LinkedHashMap;
import java.util.Map;
import org.stagewatch.kql.json.Json;

/// A URL, taken apart as it is written: nothing is decoded, and what is missing is empty.
record Url(
        String scheme,
        String host,
        String port,
        String path,
        String username,
        String password,
        String query,
        String fragment) {
    static Url of(String text) {
        int hash = text.indexOf('#');
        String fragment = hash < 0 ? "" : text.substring(hash + 1);
        String rest = hash < 0 ? text : text.substring(0, hash);
        int question = rest.indexOf('?');
        String query = question < 0 ? "" : rest.substring(question + 1);
        rest = question < 0 ? rest : rest.substring(0, question);
        int schemeEnd = rest.indexOf("://");
        if (schemeEnd < 0) {
            return new Url("", "", "", rest, "", "", query, fragment);
        }
        int authorityStart = schemeEnd + 3;
        int slash = rest.indexOf('/', authorityStart);
        String authority = slash < 0 ? rest.substring(authorityStart) : rest.substring(authorityStart, slash);
        int at = authority.lastIndexOf('@');
        String user = at < 0 ? "" : authority.substring(0, at);
        String server = authority.substring(at + 1);
        int userColon = user.indexOf(':');
        // The colons inside the brackets of an IPv6 address don't begin the port.
        int portColon = server.indexOf(':', Math.max(0, server.indexOf(']')));
        return new Url(
                rest.substring(0, schemeEnd),
                portColon < 0 ? server : server.substring(0, portColon),
                portColon < 0 ? "" : server.substring(portColon + 1),
                slash < 0 ? "" : rest.substring(slash),
                userColon < 0 ? user : user.substring(0, userColon),
                userColon < 0 ? "" : user.substring(userColon + 1),
                query,
                fragment);
    }

    Json parts() {
        Map<String, Json> parts = new LinkedHashMap<>();
        parts.put("Scheme", Json.of(scheme));
        parts.put("Host", Json.of(host));
        parts.put("Port", Json.of(port));
        parts.put("Path", Json.of(path));
        parts.put("Username", Json.of(username));
        parts.put("Password", Json.of(password));
        parts.put("Query Parameters", parameters(query));
        parts.put("Fragment", Json.of(fragment));
        return new Json.Bag(parts);
    }

    /// The parameters of a query, with or without its question mark. Of two with one name the last counts.
    static Json parameters(String query) {
        Map<String, Json> parameters = new LinkedHashMap<>();
        for (String part : (query.startsWith("?") ? query.substring(1) : query).split("&")) {
            int equals = part.indexOf('=');
            if (equals >= 0) {
                parameters.put(part.substring(0, equals), Json.of(part.substring(equals + 1)));
            } else if (!part.isEmpty()) {
                parameters.put(part, Json.of(""));
            }
        }
        return new Json.Bag(parameters);
    }
}
