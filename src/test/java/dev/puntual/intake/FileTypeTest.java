package dev.puntual.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.intake.rows.Refusal;
import dev.puntual.intake.xlsx.Ooxml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The name always ends in .xlsx: it tells us nothing. */
class FileTypeTest {

  @TempDir Path folder;

  @Test
  void aWorkbookAndATableOfTextAreRead() throws IOException {
    var workbook = Ooxml.sheet(folder.resolve("a.xlsx"), "<row><c><v>1</v></c></row>");
    assertThat(FileType.of(workbook)).isEqualTo(new FileType.Xlsx());
    assertThat(of("cliente,monto\nAna,20\n")).isEqualTo(new FileType.Csv());
    assertThat(of("\ufeffcliente;monto\nAna;20\n")).isEqualTo(new FileType.Csv());
  }

  @Test
  void everythingElseIsCalledByItsName() throws IOException {
    assertThat(of("")).isEqualTo(refused(Refusal.EMPTY));
    assertThat(of(" \n\r\n ")).isEqualTo(refused(Refusal.EMPTY));
    assertThat(of("%PDF-1.7\n1 0 obj")).isEqualTo(refused(Refusal.PDF));
    assertThat(of("<html><table><tr><td>1</td></tr></table></html>"))
        .isEqualTo(refused(Refusal.WEB_PAGE));
    assertThat(of("<?xml version=\"1.0\"?><cfdi:Comprobante Version=\"4.0\"/>"))
        .isEqualTo(refused(Refusal.CFDI));
    assertThat(of("<?xml version=\"1.0\"?><Workbook/>")).isEqualTo(refused(Refusal.XML));
    assertThat(of("[{\"a\":1}]")).isEqualTo(refused(Refusal.JSON));
    assertThat(of("{\\rtf1 hola}")).isEqualTo(refused(Refusal.RICH_TEXT));
    assertThat(of("\u0001\u0002\u0003\u0004\u0005\u0006")).isEqualTo(refused(Refusal.BINARY));
    assertThat(of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}))
        .isEqualTo(refused(Refusal.IMAGE));
    assertThat(of(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}))
        .isEqualTo(refused(Refusal.OLD_EXCEL));
    assertThat(of("PK\u0003\u0004 broken")).isEqualTo(refused(Refusal.DAMAGED));
  }

  @Test
  void aWorkbookBehindAPasswordIsNotAnOldOne() throws IOException {
    var bytes = new byte[600];
    System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, bytes, 0, 4);
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, bytes, 512, name.length);
    assertThat(of(bytes)).isEqualTo(refused(Refusal.PASSWORD));
  }

  @Test
  void packagesAreToldApartByWhatIsInside() throws IOException {
    assertThat(zip("content.xml")).isEqualTo(refused(Refusal.OPEN_DOCUMENT));
    assertThat(zip("word/document.xml")).isEqualTo(refused(Refusal.WORD));
    assertThat(zip("xl/workbook.bin")).isEqualTo(refused(Refusal.BINARY_EXCEL));
    assertThat(zip("facturas.csv")).isEqualTo(refused(Refusal.ARCHIVE));
  }

  private FileType zip(String entry) throws IOException {
    var path = folder.resolve("packed.xlsx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.closeEntry();
    }
    return FileType.of(path);
  }

  private FileType of(String text) throws IOException {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  private FileType of(byte[] bytes) throws IOException {
    return FileType.of(Files.write(folder.resolve("cartera.xlsx"), bytes));
  }

  private static FileType refused(Refusal refusal) {
    return new FileType.Unreadable(refusal);
  }
}
