package dev.puntual.bench;

import dev.puntual.Application;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** One more process of the program on a lab's database, which may be killed. */
final class NodeChild {

  private final Process process;
  private final int port;

  private NodeChild(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Blocks until its pages are there. */
  static NodeChild start(Map<String, Object> settings) throws IOException {
    var builder = Processes.java("512m", NodeChild.class);
    settings.forEach((name, value) -> builder.environment().put(name, value.toString()));
    var process = builder.start();
    var out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("port ")) {
        return new NodeChild(process, Integer.parseInt(line.substring(5)));
      }
    }
    throw new IOException("the process ended before it was there");
  }

  int port() {
    return port;
  }

  /** With signal 9: nothing of its own runs any more. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  public static void main(String[] arguments) {
    var program =
        new SpringApplicationBuilder(Application.class)
            .properties(new HashMap<String, Object>(Map.of("spring.main.banner-mode", "off")))
            .run();
    System.out.println("port " + program.getEnvironment().getRequiredProperty("local.server.port"));
  }
}
