package dev.puntual.platform.db.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.World;
import dev.puntual.platform.db.DatabaseAddress;
import dev.puntual.platform.db.TestCluster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What may be wrong with a backup, or with the place it should go to. Nothing is half done. */
@Timeout(120)
class BackupFileTest {

  private static final String TENANTS = "tables/tenants.tenant";

  @TempDir static Path folder;

  private static Keeper source;
  private static Path backup;

  private DatabaseAddress empty;
  private Keeper keeper;

  @BeforeAll
  static void aBackupOfACompany() {
    new World("2026-03-02").debtor("Ferretería Lupita").owes("F-1", "100", "2026-03-01");
    source = new Keeper(TestCluster.address(), folder.resolve("source"));
    backup = folder.resolve("good.zip");
    assertThat(source.does("backup", backup)).as(source.said()).isZero();
  }

  @BeforeEach
  void anEmptyDatabase() {
    empty = TestCluster.freshDatabase("restored_file");
    keeper = new Keeper(empty, folder.resolve("target"));
  }

  @Test
  void aFileCutShortIsRefusedAndNothingIsTouched() throws Exception {
    var bytes = Files.readAllBytes(backup);
    for (int length : new int[] {0, 100, bytes.length / 2, bytes.length - 1}) {
      var cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, length));
      assertThat(keeper.does("restore", cut)).as("%s bytes", length).isEqualTo(1);
      assertThat(keeper.said()).contains("cut.zip");
      assertUntouched();
    }
  }

  @Test
  void oneByteChangedAnywhereIsRefused() throws Exception {
    var bytes = Files.readAllBytes(backup);
    for (int place = 40; place < bytes.length; place += bytes.length / 23) {
      var changed = bytes.clone();
      changed[place] ^= 1;
      var altered = Files.write(folder.resolve("altered.zip"), changed);
      if (sameContent(altered)) {
        continue;
      }
      assertThat(keeper.does("restore", altered)).as("byte %s", place).isEqualTo(1);
      assertUntouched();
    }
  }

  @Test
  void aRowThatSomebodyPackedInAfterwardsIsRefused() throws Exception {
    var altered =
        repacked(rows -> rows.replaceFirst("Aceros del Bajío", "Aceros de Otro"), text -> text);
    assertThat(keeper.does("restore", altered)).isEqualTo(1);
    assertThat(keeper.said()).contains(TENANTS);
    assertUntouched();
  }

  @Test
  void whatTheDatabaseRefusesHalfwayLeavesNoRowAndAGoodFileStillGoesIn() throws Exception {
    UnaryOperator<String> twice = rows -> rows + rows.lines().findFirst().orElseThrow() + "\n";
    assertThat(keeper.does("restore", reckoned(twice))).isEqualTo(1);
    assertThat(keeper.said()).contains("tenant_pkey");
    assertThat(keeper.ask("select count(*) from tenants.tenant")).isEqualTo("0");
    assertThat(keeper.does("restore", backup)).as(keeper.said()).isZero();
    assertThat(keeper.ask("select count(*) from receivables.entry"))
        .isEqualTo(rows("receivables.entry"));
  }

  @Test
  void aDatabaseWithACompanyIsRefusedAndKeepsIt() throws Exception {
    var before = source.ask("select count(*) from tenants.tenant");
    assertThat(source.does("restore", backup)).isEqualTo(1);
    assertThat(source.said()).contains("PUNTUAL_HOME");
    assertThat(source.ask("select count(*) from tenants.tenant")).isEqualTo(before);
  }

  @Test
  void aDatabaseThatOnlyStartedOnceIsEmptyEnough() throws Exception {
    dev.puntual.platform.db.Database.at(empty).close();
    var born = keeper.ask("select installation_id from tenants.installation");
    assertThat(keeper.does("restore", backup)).as(keeper.said()).isZero();
    assertThat(keeper.ask("select installation_id from tenants.installation"))
        .isNotEqualTo(born)
        .isEqualTo(source.ask("select installation_id from tenants.installation"));
  }

  @Test
  void aBackupOfASchemaWeDoNotKnowIsRefused() throws Exception {
    var newer =
        repacked(
            rows -> rows,
            text -> resummed(text.replaceFirst("\npart\t", "\nstep\t209901010000\t7\npart\t")));
    assertThat(keeper.does("restore", newer)).isEqualTo(1);
    assertThat(keeper.said()).contains("unreleased");
    assertUntouched();
  }

  @Test
  void whoWritesMeanwhileNeitherWaitsNorIsHalfKept() throws Exception {
    var stranger = UUID.randomUUID();
    try (var other = Keeper.connect(TestCluster.address());
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute(
          "insert into tenants.tenant (tenant_id, name, country, zone, currency, language, created_at)"
              + " values ('%s', 'Otra', 'MX', 'America/Mexico_City', 'MXN', 'es', '2026-03-02Z')"
                  .formatted(stranger));
      var during = folder.resolve("during.zip");
      assertThat(source.does("backup", during)).as(source.said()).isZero();
      statement.execute(
          "update tenants.tenant set name = 'Otra más' where tenant_id = '" + stranger + "'");
      other.rollback();
      assertThat(content(during, TENANTS)).doesNotContain(stranger.toString());
    }
  }

  @Test
  void aFileThatIsThereIsNotWrittenOver() throws Exception {
    var there = Files.writeString(folder.resolve("there.zip"), "precious");
    assertThat(source.does("backup", there)).isEqualTo(1);
    assertThat(there).hasContent("precious");
  }

  @Test
  void onlyItsOwnerMayReadIt() throws Exception {
    assertThat(Files.getPosixFilePermissions(backup)).hasSize(2);
    assertThat(folder.resolve("good.zip.part")).doesNotExist();
  }

  @Test
  void aDatabaseThatIsNotPuntualsHasNothingToKeep() {
    assertThat(keeper.does("backup", folder.resolve("nothing.zip"))).isEqualTo(1);
    assertThat(folder.resolve("nothing.zip")).doesNotExist();
  }

  private void assertUntouched() throws Exception {
    assertThat(keeper.ask("select count(*) from pg_namespace where nspname = 'app'"))
        .isEqualTo("0");
  }

  /** Some bytes of a zip file, such as dates, say nothing of its content. */
  private static boolean sameContent(Path altered) {
    try {
      return Keeper.manifest(altered).equals(Keeper.manifest(backup));
    } catch (IOException | RuntimeException refused) {
      return false;
    }
  }

  private static String rows(String table) throws IOException {
    return Keeper.manifest(backup).tables().stream()
        .filter(part -> part.entry().equals("tables/" + table))
        .map(part -> Long.toString(part.rows()))
        .findFirst()
        .orElseThrow();
  }

  private static String content(Path file, String entry) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The companies' rows changed, and everything reckoned anew as a forger would. */
  private static Path reckoned(UnaryOperator<String> change) throws IOException {
    var old = Digests.of(content(backup, TENANTS));
    var fresh = Digests.of(change.apply(content(backup, TENANTS)));
    return repacked(change, text -> resummed(text.replace(old, fresh)));
  }

  private static String resummed(String manifest) {
    var body = manifest.substring(0, manifest.lastIndexOf("sum\t"));
    return body + "sum\t" + Digests.of(body) + "\n";
  }

  private static Path repacked(UnaryOperator<String> companies, UnaryOperator<String> manifest)
      throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var from = new ZipFile(backup.toFile());
        var to = new ZipOutputStream(bytes)) {
      for (var entry : new ArrayList<>(from.stream().toList())) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        var text = content(backup, entry.getName());
        text = entry.getName().equals(TENANTS) ? companies.apply(text) : text;
        text = entry.getName().equals(BackupFile.MANIFEST) ? manifest.apply(text) : text;
        to.write(text.getBytes(StandardCharsets.UTF_8));
        to.closeEntry();
      }
    }
    return Files.write(folder.resolve("repacked.zip"), bytes.toByteArray());
  }
}
