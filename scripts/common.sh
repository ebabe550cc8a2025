# Sourced by ./puntual, ./test and bench/start, which stand in the root of the repository.

# say ES EN: Spanish unless the terminal plainly says English.
say() {
  case "${LC_ALL:-${LC_MESSAGES:-${LANG:-es}}}" in
    en*) printf '%s\n' "$2" ;;
    *) printf '%s\n' "$1" ;;
  esac
}

fail() {
  say "$1" "$2" >&2
  exit 1
}

# The major version of the JDK in $1; nothing when there is none, or only a runtime without compiler.
jdk_major() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  [ -n "$version" ] || version=$("$1/bin/java" -version 2>&1 | sed -n '1s/.*"\([0-9]*\).*/\1/p')
  printf '%s' "$version"
}

# Where a JDK may be, one folder a line: what the user chose comes first.
jdk_candidates() {
  [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
  on_path=$(command -v java 2>/dev/null) && on_path=$(readlink -f "$on_path" 2>/dev/null) \
    && dirname "$(dirname "$on_path")"
  [ ! -x /usr/libexec/java_home ] || /usr/libexec/java_home -v 25+ 2>/dev/null
  for folder in /usr/lib/jvm/* /usr/java/* /opt/* /opt/*/* /usr/local/*jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
    "$HOME"/.local/share/mise/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ ! -d "$folder/bin" ] || printf '%s\n' "$folder"
  done
}

# Sets and exports JAVA_HOME, for Maven too; without a JDK 25 says what to install.
need_jdk() {
  found=$(jdk_candidates | while IFS= read -r folder; do
    major=$(jdk_major "$folder")
    if [ "${major:-0}" -ge 25 ]; then
      printf '%s' "$folder"
      break
    fi
  done)
  [ -n "$found" ] || fail \
    "Falta un JDK 25 o más nuevo: instala openjdk-25-jdk (o Temurin 25) y, si queda en un lugar poco común, señálalo con JAVA_HOME." \
    "A JDK 25 or newer is missing: install openjdk-25-jdk (or Temurin 25) and, if it lands in an unusual place, point JAVA_HOME at it."
  JAVA_HOME=$found
  export JAVA_HOME
}

need_maven() {
  command -v mvn >/dev/null 2>&1 || fail \
    "Falta Maven: instala el paquete maven y vuelve a intentarlo." \
    "Maven is missing: install the package maven and try again."
  # Maven's own libraries make a new JDK print warnings that say nothing about Puntual.
  MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
  export MAVEN_OPTS
}
