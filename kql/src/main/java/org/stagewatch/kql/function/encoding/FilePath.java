package org.stagewatch.kql.function.encoding;

/// A path of Windows or Unix, taken apart without asking any file system.
///
/// @param root drive and slash: `C:\`
/// @param directory all before the file's name, without the slash between them
/// @param stream the alternate data stream behind the file's name
record FilePath(String scheme, String root, String directory, String file, String stream) {
    static FilePath of(String text) {
        int schemeEnd = text.indexOf("://");
        boolean hasScheme =
                schemeEnd > 1 && text.substring(0, schemeEnd).chars().allMatch(Character::isLetterOrDigit);
        String scheme = hasScheme ? text.substring(0, schemeEnd) : "";
        String path = hasScheme ? text.substring(schemeEnd + 3) : text;
        String root = path.substring(0, rootEnd(path));
        int slash = Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/'));
        int fileStart = Math.max(slash + 1, root.length());
        String name = path.substring(fileStart);
        int colon = name.indexOf(':');
        return new FilePath(
                scheme,
                root,
                path.substring(0, fileStart == slash + 1 && slash > root.length() ? slash : fileStart),
                colon < 0 ? name : name.substring(0, colon),
                colon < 0 ? "" : name.substring(colon + 1));
    }

    /// The name of the innermost directory; empty in a root.
    String directoryName() {
        if (directory.length() <= root.length()) {
            return "";
        }
        return directory.substring(Math.max(directory.lastIndexOf('\\'), directory.lastIndexOf('/')) + 1);
    }

    /// What stands behind the last dot of the file's name.
    String extension() {
        int dot = file.lastIndexOf('.');
        return dot < 0 ? "" : file.substring(dot + 1);
    }

    /// Behind the drive and its slash; a long path has `\\?\` in front.
    private static int rootEnd(String path) {
        int start = path.startsWith("\\\\?\\") || path.startsWith("\\\\.\\") ? 4 : 0;
        boolean hasDrive =
                path.length() > start + 1 && Character.isLetter(path.charAt(start)) && path.charAt(start + 1) == ':';
        if (!hasDrive) {
            return 0;
        }
        int end = start + 2;
        boolean hasSlash = end < path.length() && (path.charAt(end) == '\\' || path.charAt(end) == '/');
        return hasSlash ? end + 1 : end;
    }
}
