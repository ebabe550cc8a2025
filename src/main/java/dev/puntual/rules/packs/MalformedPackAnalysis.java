package dev.puntual.rules.packs;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the operator the sentence instead of a page of stack trace. */
final class MalformedPackAnalysis extends AbstractFailureAnalyzer<MalformedPack> {

  @Override
  protected FailureAnalysis analyze(Throwable root, MalformedPack cause) {
    return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
  }
}
