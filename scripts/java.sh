# Finds a JDK 25 or newer and sets JAVA_HOME to it; sourced by ./stagewatch and ./check.
# Looks at JAVA_HOME, at the java on the PATH, and where Linux and macOS keep their JDKs.

# Most JDKs tell their version in a file; starting one to ask takes longer than many a query.
java_release() {
  version=""
  if [ -r "$1/release" ]; then
    while IFS='=' read -r key value; do
      [ "$key" = "JAVA_VERSION" ] && version=${value#\"}
    done <"$1/release"
  fi
  if [ -z "$version" ]; then
    version=$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([^"]*\).*/\1/p' | head -n 1)
  fi
  release=${version%%[!0-9]*}
}

is_jdk() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  java_release "$1"
  [ -n "$release" ] && [ "$release" -ge 25 ]
}

find_java() {
  if [ -n "${JAVA_HOME:-}" ] && is_jdk "$JAVA_HOME"; then
    return 0
  fi
  on_path=$(command -v javac || true)
  if [ -n "$on_path" ]; then
    real=$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")
    candidate=$(dirname "$(dirname "$real")")
    if is_jdk "$candidate"; then
      JAVA_HOME=$candidate
      return 0
    fi
  fi
  for candidate in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if is_jdk "$candidate"; then
      JAVA_HOME=$candidate
      return 0
    fi
  done
  echo "stagewatch: no JDK 25 or newer was found in JAVA_HOME, on the PATH or in the usual places." >&2
  echo "  Install one, for example Eclipse Temurin 25 (package temurin-25-jdk) or openjdk-25-jdk," >&2
  echo "  or set JAVA_HOME to the folder of one you have." >&2
  return 2
}

find_maven() {
  if ! command -v mvn >/dev/null 2>&1; then
    echo "stagewatch: Maven was not found. Install Maven 3.8.7 or newer (package maven)." >&2
    return 2
  fi
}

find_java || exit 2
export JAVA_HOME
# Maven's own libraries use an old interface of the JDK; without this every build warns of it.
export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow"
