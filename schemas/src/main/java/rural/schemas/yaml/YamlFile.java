package rural.schemas.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rural.schemas.contract.Text;

/** Turns the text of one YAML file into nodes; syntax errors and repeated keys are problems. */
final class YamlFile {

  private static final YAMLFactory FACTORY = new YAMLFactory();

  private final String file;
  private final Problems problems;
  private final YAMLParser parser;

  private YamlFile(String file, Problems problems, YAMLParser parser) {
    this.file = file;
    this.problems = problems;
    this.parser = parser;
  }

  /** The mapping that the file consists of; empty where that cannot be read, which is reported. */
  static Optional<Node.Mapping> read(String file, String text, Problems problems) {
    try (YAMLParser parser = FACTORY.createParser(text)) {
      return new YamlFile(file, problems, parser).document();
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      String reason = e.getOriginalMessage().lines().findFirst().orElse("cannot be read");
      problems.add(
          file, line, "", new Text("YAML 格式有误：{0}", "Not well-formed YAML: {0}").with(reason));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.empty();
  }

  private Optional<Node.Mapping> document() throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      problems.add(
          file,
          1,
          "",
          new Text(
              "应为若干“键: 值”，例如 'form: toilet'", "Expected keys with values, such as 'form: toilet'"));
      return Optional.empty();
    }
    Node.Mapping root = mapping();
    if (parser.nextToken() != null) {
      problems.add(
          file,
          line(),
          "",
          new Text("文件中有不止一个文档，应只有一个", "More than one document in the file; expected one"));
    }
    return Optional.of(root);
  }

  private Node node(JsonToken token) throws IOException {
    if (parser.isCurrentAlias()) {
      problems.add(
          file,
          line(),
          "",
          new Text("不支持别名（*name），请把值再写一遍", "Aliases (*name) are not read; write the value again"));
    }
    return switch (token) {
      case START_OBJECT -> mapping();
      case START_ARRAY -> sequence();
      case VALUE_NULL -> new Node.Scalar("", line());
      default -> new Node.Scalar(parser.getText(), line());
    };
  }

  private Node.Mapping mapping() throws IOException {
    int start = line();
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      int line = line();
      Node.Entry before = entries.put(key, new Node.Entry(line, node(parser.nextToken())));
      if (before != null) {
        problems.add(
            file,
            line,
            key,
            new Text("键重复；第 {0} 行已有", "Key repeated; it stands in line {0} too")
                .with(before.line()));
      }
    }
    return new Node.Mapping(entries, start);
  }

  private Node.Sequence sequence() throws IOException {
    int start = line();
    List<Node> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(node(token));
    }
    return new Node.Sequence(items, start);
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }
}
