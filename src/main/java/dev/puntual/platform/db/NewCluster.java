package dev.puntual.platform.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The first start: a password that nobody chose, and an empty cluster with checksums behind it. */
record NewCluster(ServerSoftware software, ServerIdentity identity, DataFolder folder) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Returns the superuser's password; creates nothing when the cluster is already there. */
  String createdOnce(boolean durable) {
    try {
      String password = DataFolder.read(folder.password());
      if (folder.exists()) {
        return refuseEmpty(password);
      }
      if (password.isEmpty()) {
        password = writePassword();
      }
      create(durable);
      return password;
    } catch (IOException refused) {
      throw new ClusterUnavailable(refused, "cluster.folder.unusable", folder.root());
    }
  }

  private String refuseEmpty(String password) {
    if (password.isEmpty()) {
      throw new ClusterUnavailable("cluster.password", folder.password(), folder.cluster());
    }
    return password;
  }

  private String writePassword() throws IOException {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Files.deleteIfExists(folder.password());
    Files.createFile(
        folder.password(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(folder.password(), password, StandardOpenOption.SYNC);
    Files.setAttribute(
        folder.password(), "unix:uid", Files.getAttribute(folder.root(), "unix:uid"));
    return password;
  }

  /** Into a draft first: a kill in the middle must not leave a folder that looks like a cluster. */
  private void create(boolean durable) throws IOException {
    Path draft = folder.root().resolve("draft");
    if (Files.exists(draft)) {
      Archive.delete(draft);
    }
    var answer = new Command(identity.before(initdb(draft, durable))).run();
    if (answer.exit() != 0) {
      throw new ClusterUnavailable("cluster.init", answer.output().strip());
    }
    Files.move(draft, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
  }

  private List<String> initdb(Path draft, boolean durable) {
    var words =
        new ArrayList<>(
            List.of(
                software.program("initdb").toString(),
                "-D" + draft,
                "--username=" + EmbeddedCluster.NAME,
                "--pwfile=" + folder.password(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums",
                "--no-instructions"));
    if (!durable) {
      words.add("--no-sync");
    }
    return words;
  }
}
