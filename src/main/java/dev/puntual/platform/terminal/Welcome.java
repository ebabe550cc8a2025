package dev.puntual.platform.terminal;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Once everything answers, says where. A line for a person, so it goes around the log. */
final class Welcome implements ApplicationListener<ApplicationReadyEvent> {

  @Override
  @SuppressWarnings("SystemOut") // the terminal is the reader
  public void onApplicationEvent(ApplicationReadyEvent event) {
    var port = event.getApplicationContext().getEnvironment().getProperty("local.server.port");
    boolean serves = !event.getApplicationContext().getBean(Errands.class).asked();
    if (port != null && serves) {
      System.out.printf("%n  %s%n%n", Terminal.sentence("terminal.ready", port));
    }
  }
}
