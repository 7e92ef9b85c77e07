package rural.schemas.yaml;

import java.util.List;
import java.util.Map;

/** A piece of a YAML file with the line it stands in, counted from 1. */
sealed interface Node {

  int line();

  /** A value as it is written, without its quotes; empty where the file says nothing or null. */
  record Scalar(String text, int line) implements Node {}

  record Sequence(List<Node> items, int line) implements Node {}

  /** Keys in the order of the file. */
  record Mapping(Map<String, Entry> entries, int line) implements Node {}

  /**
   * @param line where the key stands
   */
  record Entry(int line, Node value) {}
}
