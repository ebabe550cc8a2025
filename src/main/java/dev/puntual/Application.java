package dev.puntual;

import dev.puntual.platform.db.backup.Backups;
import dev.puntual.platform.db.rekey.Rekey;
import dev.puntual.platform.terminal.Errand;
import dev.puntual.platform.terminal.Errands;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** Starts Puntual. The only class that knows every room. */
@SpringBootApplication
public class Application {

  public static void main(String[] arguments) {
    var aside = new Errands(List.of(arguments), withoutPages());
    if (aside.known()) {
      // What libraries say in passing; application.yaml quiets them only once Spring is up.
      LoggingSystem.get(Application.class.getClassLoader())
          .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
      System.exit(aside.run());
    }
    var context = SpringApplication.run(Application.class, arguments);
    var errands = context.getBean(Errands.class);
    if (errands.asked()) {
      System.exit(SpringApplication.exit(context, errands::run));
    }
  }

  /** Errands that need a database and nothing else of the program. */
  private static List<Errand> withoutPages() {
    var errands = new ArrayList<>(Backups.errands(System::getenv));
    errands.add(new Rekey(System::getenv));
    return errands;
  }
}
