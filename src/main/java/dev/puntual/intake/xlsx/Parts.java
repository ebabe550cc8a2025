package dev.puntual.intake.xlsx;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import dev.puntual.intake.rows.Limits;
import dev.puntual.intake.rows.Refusal;
import dev.puntual.intake.rows.RefusedFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The parts of an OOXML package, found through their relations as the standard asks. */
final class Parts implements Closeable {

  private static final XMLInputFactory XML = withoutEntities();

  private final ZipFile zip;
  private final Limits limits;

  private Parts(ZipFile zip, Limits limits) {
    this.zip = zip;
    this.limits = limits;
  }

  static Parts open(Path path, Limits limits) throws IOException {
    try {
      return new Parts(new ZipFile(path.toFile()), limits);
    } catch (ZipException e) {
      throw new RefusedFile(Refusal.DAMAGED, e);
    }
  }

  /** One relation of a part: what kind of part it leads to, and where that lies. */
  record Relation(String type, String target) {}

  /** Relations of a part by their id; the empty name means the package itself. */
  Map<String, Relation> relationsOf(String part) throws IOException {
    int slash = part.lastIndexOf('/');
    String folder = part.substring(0, slash + 1);
    var relations = new HashMap<String, Relation>();
    try (var in = stream(folder + "_rels/" + part.substring(slash + 1) + ".rels")) {
      if (in == null) {
        return relations;
      }
      var xml = xml(in);
      while (next(xml) != XMLStreamReader.END_DOCUMENT) {
        if (xml.isStartElement() && xml.getLocalName().equals("Relationship")) {
          var relation = relation(xml, folder);
          relations.put(attribute(xml, "Id", ""), relation);
        }
      }
    }
    return relations;
  }

  private static Relation relation(XMLStreamReader xml, String folder) {
    String type = attribute(xml, "Type", "");
    String target = attribute(xml, "Target", "");
    String path = target.startsWith("/") ? target.substring(1) : folder + target;
    return new Relation(type.substring(type.lastIndexOf('/') + 1), path);
  }

  /** A part as a bounded stream; null when the package has none of that name. */
  @Nullable BoundedPart stream(String part) throws IOException {
    var entry = entry(part);
    if (entry == null) {
      return null;
    }
    InputStream in = zip.getInputStream(entry);
    return in == null ? null : new BoundedPart(in, entry.getCompressedSize(), limits);
  }

  /** Bytes the part claims to have once unpacked; only good for estimates. */
  long claimedSize(String part) {
    var entry = entry(part);
    return entry == null ? 0 : Math.max(entry.getSize(), 0);
  }

  private @Nullable ZipEntry entry(String part) {
    var entry = zip.getEntry(part);
    if (entry != null) {
      return entry;
    }
    String wanted = part.toLowerCase(Locale.ROOT);
    return zip.stream()
        .map(ZipEntry.class::cast)
        .filter(other -> other.getName().toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst()
        .orElse(null);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  static XMLStreamReader xml(InputStream in) throws IOException {
    try {
      return XML.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }

  static int next(XMLStreamReader xml) throws IOException {
    try {
      return xml.next();
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }

  /** An attribute by its local name: strict and transitional files differ only in namespaces. */
  static String attribute(XMLStreamReader xml, String name, String otherwise) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return otherwise;
  }

  private static IOException damaged(XMLStreamException e) {
    return RefusedFile.in(e).orElseGet(() -> new RefusedFile(Refusal.DAMAGED, e));
  }

  private static XMLInputFactory withoutEntities() {
    var factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }
}
