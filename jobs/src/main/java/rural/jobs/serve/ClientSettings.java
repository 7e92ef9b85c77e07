package rural.jobs.serve;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.connect.proto.ConfigRequest;
import org.apache.spark.connect.proto.KeyValue;

/** Which settings of Spark a client may see and change: those of how answers look. */
final class ClientSettings {

  private static final Set<String> OPEN =
      Set.of(
          "spark.sql.session.timeZone",
          "spark.sql.ansi.enabled",
          "spark.sql.repl.eagerEval.enabled",
          "spark.sql.repl.eagerEval.maxNumRows",
          "spark.sql.repl.eagerEval.truncate");

  private static final List<String> OPEN_GROUPS = List.of("spark.sql.execution.arrow.");

  /** What a client asks for by itself; passwords, tokens and places are elsewhere. */
  private static final List<String> SEEN_GROUPS = List.of("spark.sql.", "spark.connect.session.");

  private static final String CLOSED_GROUP = "spark.sql.catalog.";

  private ClientSettings() {}

  static Optional<String> refused(ConfigRequest.Operation operation) {
    return switch (operation.getOpTypeCase()) {
      case SET ->
          changed(operation.getSet().getPairsList().stream().map(KeyValue::getKey).toList());
      case UNSET -> changed(operation.getUnset().getKeysList());
      case GET -> seen(operation.getGet().getKeysList());
      case GET_OPTION -> seen(operation.getGetOption().getKeysList());
      case IS_MODIFIABLE -> Optional.empty();
      case GET_WITH_DEFAULT ->
          seen(
              operation.getGetWithDefault().getPairsList().stream().map(KeyValue::getKey).toList());
      case GET_ALL, OPTYPE_NOT_SET -> Optional.of("all settings");
    };
  }

  private static Optional<String> changed(List<String> keys) {
    return keys.stream()
        .filter(key -> !OPEN.contains(key) && OPEN_GROUPS.stream().noneMatch(key::startsWith))
        .findFirst()
        .map(key -> "setting " + key);
  }

  private static Optional<String> seen(List<String> keys) {
    return keys.stream()
        .filter(
            key -> key.startsWith(CLOSED_GROUP) || SEEN_GROUPS.stream().noneMatch(key::startsWith))
        .findFirst()
        .map(key -> "setting " + key);
  }
}
