package dev.puntual.platform.terminal;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Why it did not start and what to do, without the frame and the capitals of the usual report. */
final class FailedStart implements FailureAnalysisReporter {

  @Override
  @SuppressWarnings("SystemOut") // the terminal is the reader
  public void report(FailureAnalysis analysis) {
    System.err.printf("%n  %s%n", analysis.getDescription());
    if (analysis.getAction() != null) {
      System.err.printf("  %s%n", analysis.getAction());
    }
    System.err.println();
  }
}
