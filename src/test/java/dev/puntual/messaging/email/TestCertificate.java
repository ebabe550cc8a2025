package dev.puntual.messaging.email;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate that a server made for itself. Nobody believes it but who is handed its {@link
 * #context}.
 *
 * @param context shows this certificate as a server, and believes it and no other as a client
 */
record TestCertificate(SSLContext context) {

  private static final String PASSWORD = "only-for-a-test";

  /** A new one for a name, made by the JDK's own tool. */
  static TestCertificate of(String name) {
    try {
      var folder = Files.createTempDirectory("puntual-certificate-");
      var file = folder.resolve("keys.p12");
      try {
        generate(name, file);
        return new TestCertificate(context(KeyStore.getInstance(file.toFile(), secret())));
      } finally {
        Files.deleteIfExists(file);
        Files.delete(folder);
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void generate(String name, Path file) throws IOException, InterruptedException {
    var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var command =
        List.of(
            tool,
            "-genkeypair",
            "-alias",
            "mail",
            "-keyalg",
            "EC",
            "-dname",
            "CN=" + name,
            "-ext",
            "san=dns:" + name,
            "-storetype",
            "PKCS12",
            "-keystore",
            file.toString(),
            "-storepass",
            PASSWORD);
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("keytool: " + said);
    }
  }

  private static SSLContext context(KeyStore keys) throws GeneralSecurityException {
    var shows = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    shows.init(keys, secret());
    var believed = KeyStore.getInstance("PKCS12");
    try {
      believed.load(null, null);
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
    believed.setCertificateEntry("mail", keys.getCertificate("mail"));
    var believes = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    believes.init(believed);
    var context = SSLContext.getInstance("TLS");
    context.init(shows.getKeyManagers(), believes.getTrustManagers(), null);
    return context;
  }

  private static char[] secret() {
    return PASSWORD.toCharArray();
  }
}
