package org.stagewatch.simulation.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// An executable file, with what its version resource says.
///
/// The hashes are made from the identity of the content, so that a copy under another name keeps them.
public final class Program {
    private final String path;
    private final String fileName;
    private final String lowerCasePath;
    private final String originalName;
    private final String company;
    private final String product;
    private final String description;
    private final String version;
    private final String sha1;
    private final String sha256;
    private final String md5;
    private final long size;

    private Program(
            String path, String originalName, String company, String product, String description, String version) {
        this.path = path;
        int cut = Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/'));
        this.fileName = path.substring(cut + 1);
        this.lowerCasePath = path.toLowerCase(Locale.ROOT);
        this.originalName = originalName;
        this.company = company;
        this.product = product;
        this.description = description;
        this.version = version;
        String identity = originalName + "|" + company + "|" + product + "|" + version
                + (originalName.isEmpty() ? "|" + path : "");
        this.sha1 = digest("SHA-1", identity);
        this.sha256 = digest("SHA-256", identity);
        this.md5 = digest("MD5", identity);
        this.size = 20_000 + Math.abs((long) identity.hashCode()) % 6_000_000;
    }

    /// A program with a version resource.
    public static Program of(String path, String company, String product, String description, String version) {
        String name = path.substring(path.lastIndexOf('\\') + 1);
        return new Program(path, name, company, product, description, version);
    }

    /// A program of Windows itself.
    public static Program windows(String path, String description) {
        return of(
                path, "Microsoft Corporation", "Microsoft® Windows® Operating System", description, "10.0.19041.3636");
    }

    /// A program without a version resource: every program of Linux, and much that people build themselves.
    public static Program plain(String path) {
        return new Program(path, "", "", "", "", "");
    }

    private static String digest(String algorithm, String text) {
        try {
            byte[] hash = MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    /// The same content at another place, under another name.
    public Program at(String otherPath) {
        if (originalName.isEmpty()) {
            return plain(otherPath);
        }
        return new Program(otherPath, originalName, company, product, description, version);
    }

    /// The full path.
    public String path() {
        return path;
    }

    public String fileName() {
        return fileName;
    }

    /// The full path in lower case, as sensors write it for the process that acts.
    public String lowerCasePath() {
        return lowerCasePath;
    }

    public String originalName() {
        return originalName;
    }

    public String company() {
        return company;
    }

    public String product() {
        return product;
    }

    public String description() {
        return description;
    }

    public String version() {
        return version;
    }

    public String sha1() {
        return sha1;
    }

    public String sha256() {
        return sha256;
    }

    public String md5() {
        return md5;
    }

    public long size() {
        return size;
    }
}
