package dev.puntual.rules.packs;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** YAML within bounds: no classes, no anchors that multiply, no key twice, no endless file. */
final class SafeYaml {

  private static final int LONGEST = 64 * 1024;
  private static final int DEEPEST = 8;

  private SafeYaml() {}

  static @Nullable Object parse(String file, String text) {
    var options = new LoaderOptions();
    options.setCodePointLimit(LONGEST);
    options.setNestingDepthLimit(DEEPEST);
    options.setMaxAliasesForCollections(0);
    options.setAllowDuplicateKeys(false);
    options.setAllowRecursiveKeys(false);
    try {
      return new Yaml(new SafeConstructor(options)).load(text);
    } catch (YAMLException e) {
      throw new MalformedPack(file, "cannot be read: " + oneLine(e), e);
    }
  }

  private static String oneLine(YAMLException e) {
    return String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
  }
}
