package dev.puntual.bench;

import dev.puntual.Application;
import dev.puntual.messaging.Line;
import dev.puntual.messaging.Outgoing;
import dev.puntual.messaging.Post;
import dev.puntual.messaging.Posts;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.messaging.lanes.LaneServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * One node: the program in a process of its own that serves one lane after another, each by one
 * courier, so that a node is one pair of hands and two of them can be told from one. It begins at a
 * line on its input and says when nothing more is free. The provider behind it takes everything and
 * costs nothing, and tells of each batch that it took before the node hears that it did: a line of
 * names that outlives the node.
 */
final class DoorChild {

  static final String READY = "ready";
  static final String TOOK = "took ";
  static final String DONE = "done";

  /** Everything else that the program says goes elsewhere. */
  private static final PrintStream OUT = System.out;

  private DoorChild() {}

  public static void main(String[] arguments) throws IOException {
    System.setOut(System.err);
    var program =
        new SpringApplicationBuilder(Application.class)
            .properties(Map.<String, Object>of("spring.main.banner-mode", "off"))
            .run();
    Posts nowhere = (_, _) -> (Post) DoorChild::open;
    var clock = Texting.running(Instant.parse(arguments[0]));
    var server = Texting.server(program::getBean, nowhere, clock, 1);
    say(READY);
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    while (in.readLine() != null) {
      drain(server);
      say(DONE);
    }
    program.close();
  }

  private static void drain(LaneServer server) {
    for (var due = server.due(1); !due.isEmpty(); due = server.due(1)) {
      server.serve(due.getFirst(), () -> false);
    }
  }

  private static Post.Opened open() {
    return new Post.Opened.Ready(Line.holdingNothing(DoorChild::taken));
  }

  private static List<SendOutcome> taken(List<Outgoing> batch) {
    say(TOOK + batch.stream().map(m -> m.messageId().toString()).collect(Collectors.joining(" ")));
    return batch.stream().<SendOutcome>map(_ -> new SendOutcome.Accepted("x")).toList();
  }

  private static synchronized void say(String line) {
    OUT.println(line);
    OUT.flush();
  }
}
