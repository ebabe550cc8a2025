package dev.puntual.rules.packs;

import dev.puntual.tenants.CountryZones;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Everything that comes with the program: the packs and the zones of countries. */
public final class Shelf {

  private static final String PACKS = "classpath*:rules/packs/*.yaml";

  private Shelf() {}

  /** All packs by id, with the text each was read from. Throws {@link MalformedPack}. */
  public static Map<Pack, String> packs() {
    var packs = new LinkedHashMap<Pack, String>();
    var rules = new HashSet<String>();
    for (var file : files()) {
      var name = Objects.requireNonNull(file.getFilename());
      var text = text(file);
      var pack = PackReader.read(name, text);
      if (!name.equalsIgnoreCase(pack.id() + ".yaml")) {
        throw new MalformedPack(name, "holds “" + pack.id() + "”; name the file after its pack");
      }
      pack.rules()
          .filter(rule -> !rules.add(rule.rule()))
          .findAny()
          .ifPresent(
              twice -> {
                throw new MalformedPack(name, "“" + twice.rule() + "” is a rule elsewhere already");
              });
      packs.put(pack, text);
    }
    if (packs.isEmpty()) {
      throw new MalformedPack("rules/packs", "not one pack came with the program");
    }
    return packs;
  }

  /** By country and part; the part {@code *} is the country as a whole. */
  public static Map<String, Map<String, List<ZoneId>>> zones() {
    return CountryZones.byPart();
  }

  private static List<Resource> files() {
    try {
      var found = new PathMatchingResourcePatternResolver().getResources(PACKS);
      var files = new ArrayList<>(List.of(found));
      files.sort(Comparator.comparing(Shelf::name));
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Resource file) {
    return String.valueOf(file.getFilename());
  }

  private static String text(Resource file) {
    try {
      return file.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
