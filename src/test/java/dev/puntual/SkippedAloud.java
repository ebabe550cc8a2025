package dev.puntual;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Says in the output which tests were not tried and why, one line for each class and reason: a test
 * that needs files from elsewhere must not look like one that passed.
 */
public final class SkippedAloud implements TestWatcher, BeforeAllCallback {

  private static final Set<String> SAID = ConcurrentHashMap.newKeySet();
  private static volatile boolean listening;

  /** Whether this run has anybody who would say so. */
  public static boolean listening() {
    return listening;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    listening = true;
  }

  @Override
  public void testAborted(ExtensionContext context, @Nullable Throwable cause) {
    var why = cause == null ? "no reason given" : String.valueOf(cause.getMessage());
    say(context, why.replaceFirst("^Assumption failed: ", ""));
  }

  @Override
  public void testDisabled(ExtensionContext context, Optional<String> reason) {
    say(context, reason.orElse("no reason given"));
  }

  private static void say(ExtensionContext context, String why) {
    var test = context.getRequiredTestClass().getSimpleName();
    if (SAID.add(test + why)) {
      System.out.println(
          "Not tried: " + test + "." + context.getRequiredTestMethod().getName() + ": " + why);
    }
  }
}
