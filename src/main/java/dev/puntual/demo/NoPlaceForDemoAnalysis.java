package dev.puntual.demo;

import dev.puntual.platform.terminal.Terminal;
import dev.puntual.platform.web.Voice;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says so to whoever started a demo on a real company's database. */
final class NoPlaceForDemoAnalysis extends AbstractFailureAnalyzer<NoPlaceForDemo> {

  @Override
  protected FailureAnalysis analyze(Throwable root, NoPlaceForDemo cause) {
    var voice = Voice.of(Terminal.language(), "MX", ZoneOffset.UTC, Instant.EPOCH);
    return new FailureAnalysis(voice.say("demo.terminal.occupied"), null, cause);
  }
}
