# Sourced after common.sh: from sources to a program that starts fast, in run/, redone only when
# something it depends on has changed.

RUN=$ROOT/run
APP=$RUN/app/puntual.jar
CACHE=$RUN/puntual.aot
# The texts are UTF-8 like those of these scripts, whatever locale the machine lacks.
# A small first heap: it grows with the work, and an idle Puntual then keeps 60 MB less.
# Everything but the cache's own flag; the cache is good only for the flags it was made with.
# Smaller pieces for the optimizing compiler: a start spends a fifth less, and letters leave as fast as before.
JVM_FLAGS="-Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -XX:+UseSerialGC -XX:FreqInlineSize=120 -XX:InlineSmallCode=1200 -Xms48m -Xmx${PUNTUAL_MEMORY:-512m} --enable-native-access=ALL-UNNAMED"

# The machine-made program stands beside the build, so that data folders hold nothing but data.
PUNTUAL_SOFTWARE=${PUNTUAL_SOFTWARE:-$RUN/software}
export PUNTUAL_SOFTWARE

# What the build depends on besides the files: where it stands and which JDK.
build_key() {
  printf '%s\n' "$ROOT" "$JAVA_HOME"
  cat "$JAVA_HOME/release" 2>/dev/null || true
}

built() {
  [ -f "$APP" ] && [ -f "$RUN/built" ] && [ "$(build_key)" = "$(cat "$RUN/built")" ] \
    && [ -z "$(find "$ROOT/pom.xml" "$ROOT/src/main" -newer "$RUN/built" 2>/dev/null | head -n 1)" ]
}

build() {
  mkdir -p "$RUN"
  if [ -d "${HOME}/.m2/repository/org/springframework" ]; then
    say "Compilando Puntual…" "Building Puntual…"
  else
    say "Compilando Puntual por primera vez: se descargan sus bibliotecas, tarda unos minutos…" \
      "Building Puntual for the first time: its libraries are downloaded, this takes some minutes…"
  fi
  build_key >"$RUN/built.new"
  # The format check belongs to the tests; a stranger's first start should not depend on it.
  if ! mvn -B -ntp -f "$ROOT/pom.xml" -P '!format' -Dmaven.test.skip=true package >"$RUN/build.log" 2>&1; then
    tail -n 30 "$RUN/build.log" >&2
    fail "No se pudo compilar. El registro completo está en $RUN/build.log" \
      "The build failed. The whole log is in $RUN/build.log"
  fi
  extract
  rm -f "$CACHE" "$RUN/trained"
  mv "$RUN/built.new" "$RUN/built"
}

# Into a new folder that takes the old one's place, so that a Puntual at work keeps its files.
extract() {
  rm -rf "$RUN/app.new" "$RUN/app.old"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$ROOT/target/puntual.jar" \
    extract --destination "$RUN/app.new" >>"$RUN/build.log" 2>&1 \
    || fail "No se pudo preparar el programa. El registro está en $RUN/build.log" \
      "The program could not be prepared. The log is in $RUN/build.log"
  [ ! -d "$RUN/app" ] || mv "$RUN/app" "$RUN/app.old"
  mv "$RUN/app.new" "$RUN/app"
  rm -rf "$RUN/app.old"
}

# A rehearsal on a throw-away folder writes down what the JVM learnt; later starts read it. The
# settings of the real run stay out of it: it must touch neither a company's data nor its mail.
train() {
  say "Preparando arranques rápidos (solo esta vez)…" "Preparing fast starts (only this once)…"
  rehearsal=$RUN/rehearsal
  rm -rf "$rehearsal"
  if ! env -i PATH="$PATH" HOME="$HOME" LANG="${LANG:-}" \
    PUNTUAL_HOME="$rehearsal" PUNTUAL_SOFTWARE="$PUNTUAL_SOFTWARE" PUNTUAL_PORT=0 \
    "$JAVA_HOME/bin/java" $JVM_FLAGS -Xlog:aot*=error -XX:AOTCacheOutput="$CACHE" \
    -Dspring.context.exit=onRefresh -jar "$APP" >"$RUN/rehearsal.log" 2>&1 \
    || [ ! -f "$CACHE" ]; then
    rm -f "$CACHE"
    say "No se pudo; Puntual arranca igual, un poco más despacio. El detalle está en $RUN/rehearsal.log" \
      "That failed; Puntual starts all the same, a little slower. The detail is in $RUN/rehearsal.log"
  fi
  rm -rf "$rehearsal"
  printf '%s' "$JVM_FLAGS" >"$RUN/trained"
}

# Also true when it failed: once is enough to know.
trained() {
  [ "$(cat "$RUN/trained" 2>/dev/null)" = "$JVM_FLAGS" ]
}

# Afterwards $APP exists, and $CACHE when the rehearsal worked.
prepare() {
  need_jdk
  if ! built; then
    need_maven
    build
  fi
  trained || train
}

# Becomes the program, so that Ctrl-C and exit codes are its own.
become() {
  if [ -f "$CACHE" ]; then
    exec "$JAVA_HOME/bin/java" $JVM_FLAGS -XX:AOTCache="$CACHE" -Xlog:aot*=off -jar "$APP" "$@"
  fi
  exec "$JAVA_HOME/bin/java" $JVM_FLAGS -jar "$APP" "$@"
}
