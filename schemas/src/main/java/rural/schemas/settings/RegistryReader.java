package rural.schemas.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import rural.schemas.contract.Text;
import rural.schemas.place.Level;
import rural.schemas.yaml.Branch;

/** Reads who may change the register. */
final class RegistryReader {

  private static final String TAKE = "take";
  private static final String REFUSE = "refuse";

  private RegistryReader() {}

  static Settings.Registry read(Branch at) {
    at.allowing(List.of("changed_by", "without_sender"));
    Settings.Registry usual = Settings.DEFAULT.registry();
    return new Settings.Registry(
        level(at).orElse(usual.changedBy()), takes(at).orElse(usual.takesUnsigned()));
  }

  private static Optional<Level> level(Branch at) {
    Optional<String> word = at.optionalText("changed_by");
    Optional<Level> level = word.flatMap(Level::parse);
    if (word.isPresent() && level.isEmpty()) {
      String known =
          Arrays.stream(Level.values()).map(Level::code).collect(Collectors.joining(", "));
      at.problem(
          "changed_by",
          new Text("应为级别之一：{0}；现为“{1}”", "Expected a level, one of {0}; found '{1}'")
              .with(known, word.get()));
    }
    return level;
  }

  private static Optional<Boolean> takes(Branch at) {
    Optional<String> word = at.optionalText("without_sender");
    if (word.isPresent() && !List.of(TAKE, REFUSE).contains(word.get())) {
      at.problem(
          "without_sender",
          new Text("应为 take 或 refuse；现为“{0}”", "Expected take or refuse, found '{0}'")
              .with(word.get()));
      return Optional.empty();
    }
    return word.map(TAKE::equals);
  }
}
