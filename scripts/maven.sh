# Sourced after jdk.sh: makes sure that there is a mvn, installing it where that is allowed.

if ! command -v mvn >/dev/null; then
  echo "Installing Maven ..."
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends maven; } >/dev/null || true
  elif [ "$(id -u)" = 0 ] && command -v dnf >/dev/null; then
    dnf install -y -q maven >/dev/null || true
  elif command -v brew >/dev/null; then
    brew install -q maven >/dev/null || true
  fi
fi
if ! command -v mvn >/dev/null; then
  echo "Assay is built with Maven 3.8 or newer, which is not here: install the package maven, or put mvn on the PATH." >&2
  exit 1
fi
