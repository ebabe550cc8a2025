package dev.puntual.platform.db;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the operator the sentence instead of a page of stack trace. */
final class ClusterUnavailableAnalysis extends AbstractFailureAnalyzer<ClusterUnavailable> {

  @Override
  protected FailureAnalysis analyze(Throwable root, ClusterUnavailable cause) {
    return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
  }
}
