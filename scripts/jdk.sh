# Sourced: sets JAVA_HOME and PATH to a JDK 25 or newer, from JAVA_HOME, PATH or the usual places, or says what to do.

suits() {
  [ -x "$1/bin/javac" ] || return 1
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  [ "${version:-0}" -ge 25 ]
}

find_jdk() {
  javac=$(command -v javac || true)
  [ -z "$javac" ] || javac=$(readlink -f "$javac" 2>/dev/null || echo "$javac")
  for folder in "${JAVA_HOME:-}" "${javac%/bin/javac}" /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/*; do
    ! suits "$folder" || { echo "$folder"; return; }
  done
  return 1
}

if ! JAVA_HOME=$(find_jdk); then
  found=$(java -version 2>&1 | sed -n '1s/.*version "\([^"]*\)".*/ (java here is \1)/p')
  echo "Assay needs a JDK 25 or newer$found: install one, for instance Temurin 25, or set JAVA_HOME to its folder." >&2
  exit 1
fi
PATH=$JAVA_HOME/bin:$PATH
export JAVA_HOME PATH
