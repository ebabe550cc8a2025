package dev.puntual.platform.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom PostgreSQL runs, since it refuses root: the words that stand before its own command.
 *
 * <p>{@code setsid} keeps the terminal's Ctrl-C from it, so that requests in flight may end first.
 * {@code setpriv --pdeathsig} stops it when we are killed. Both must come before {@code unshare}.
 */
record ServerIdentity(List<String> prefix) {

  private static final List<String> CHILD = List.of("setsid", "setpriv", "--pdeathsig", "INT");
  private static final int NOBODY = 65534;

  static ServerIdentity choose(DataFolder folder, ServerSoftware software) {
    return isRoot() ? forRoot(folder, software) : forUser();
  }

  private static boolean isRoot() {
    return ProcessHandle.current().info().user().filter("root"::equals).isPresent();
  }

  private static ServerIdentity forUser() {
    var tied = new ServerIdentity(CHILD);
    return tied.works() ? tied : new ServerIdentity(List.of());
  }

  /**
   * A namespace where root has no name keeps the files root's, so it works below closed folders;
   * where that is forbidden (some containers), or the files already belong to somebody, a plain
   * user.
   */
  private static ServerIdentity forRoot(DataFolder folder, ServerSoftware software) {
    Path files = folder.exists() ? folder.cluster() : folder.root();
    int owner = id(files, "unix:uid");
    var nameless = new ServerIdentity(with("unshare", "-U"));
    if (owner == 0 && nameless.works()) {
      return nameless;
    }
    int user = owner == 0 ? NOBODY : owner;
    int group = owner == 0 ? NOBODY : id(files, "unix:gid");
    var plain =
        new ServerIdentity(with("--reuid=" + user, "--regid=" + group, "--clear-groups", "--"));
    if (!plain.works()) {
      throw new ClusterUnavailable("cluster.root");
    }
    if (owner == 0) {
      give(folder, user, group);
    }
    if (!plain.reaches(folder, software)) {
      throw new ClusterUnavailable("cluster.folder.unreachable", folder.root());
    }
    return plain;
  }

  private static List<String> with(String... more) {
    var words = new ArrayList<>(CHILD);
    words.addAll(List.of(more));
    return List.copyOf(words);
  }

  private static int id(Path path, String attribute) {
    try {
      return (int) Files.getAttribute(path, attribute);
    } catch (IOException unreadable) {
      throw new ClusterUnavailable(unreadable, "cluster.folder.unusable", path);
    }
  }

  private static void give(DataFolder folder, int user, int group) {
    try (var all = Files.walk(folder.root())) {
      for (Path path : all.toList()) {
        Files.setAttribute(path, "unix:uid", user);
        Files.setAttribute(path, "unix:gid", group);
      }
    } catch (IOException refused) {
      throw new ClusterUnavailable(refused, "cluster.folder.unusable", folder.root());
    }
  }

  /** A folder above that is closed to this user fails later, with an error about shared objects. */
  private boolean reaches(DataFolder folder, ServerSoftware software) {
    String files = folder.root().toString();
    String server = software.program("postgres").toString();
    return runs(List.of("test", "-w", files, "-a", "-x", server));
  }

  private boolean works() {
    return runs(List.of("true"));
  }

  private boolean runs(List<String> command) {
    return new Command(before(command)).run().exit() == 0;
  }

  List<String> before(List<String> command) {
    var words = new ArrayList<>(prefix);
    words.addAll(command);
    return List.copyOf(words);
  }
}
