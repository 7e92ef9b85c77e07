package rural.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The JSON Schemas that editors use say the same as the reader, and the shipped files obey both.
 */
class ContractFormatTest {

  private static final Path CONTRACTS = Path.of("contracts");
  private static final YAMLMapper YAML = new YAMLMapper();

  @Test
  void everyShippedFileObeysItsSchema() throws IOException {
    for (ContractFile file : ContractFile.ofProgram()) {
      String name =
          file.holdsCodes()
              ? "codes"
              : file.holdsUnits() ? "units" : file.holdsPersonal() ? "personal" : "contract";
      assertThat(validator(name).validate(YAML.readTree(file.text()))).as(file.path()).isEmpty();
    }
  }

  @Test
  void theIndexNamesEveryFileOfTheFolder() throws IOException {
    try (Stream<Path> files = Files.walk(CONTRACTS)) {
      List<String> found =
          files
              .filter(file -> file.toString().endsWith(".yaml"))
              .map(file -> CONTRACTS.relativize(file).toString().replace('\\', '/'))
              .toList();
      assertThat(Files.readAllLines(CONTRACTS.resolve("index.txt")))
          .containsExactlyInAnyOrderElementsOf(found);
    }
  }

  @Test
  void theSchemaOfContractsKnowsTheKeysOfTheReader() throws IOException {
    JsonNode schema = schema("contract");
    assertThat(keys(schema)).containsExactlyInAnyOrderElementsOf(FormReader.KEYS);
    JsonNode parts = schema.get("$defs");
    assertThat(keys(parts.get("parameter")))
        .containsExactlyInAnyOrderElementsOf(FormReader.PARAMETER_KEYS);
    assertThat(keys(parts.get("field"))).containsExactlyInAnyOrderElementsOf(FormReader.FIELD_KEYS);
    assertThat(keys(parts.get("rule")))
        .containsExactlyInAnyOrderElementsOf(DefinitionReader.RULE_KEYS);
    assertThat(keys(parts.get("indicator")))
        .containsExactlyInAnyOrderElementsOf(DefinitionReader.INDICATOR_KEYS);
    assertThat(keys(parts.get("title"))).containsExactlyInAnyOrderElementsOf(Titles.KEYS);
  }

  @Test
  void theSchemasOfCodesAndUnitsKnowTheKeysOfTheReader() throws IOException {
    JsonNode codes = schema("codes");
    assertThat(keys(codes)).containsExactlyInAnyOrderElementsOf(CodesReader.LIST_KEYS);
    assertThat(keys(codes.at("/properties/values/additionalProperties")))
        .containsExactlyInAnyOrderElementsOf(CodesReader.CODE_KEYS);
    JsonNode units = schema("units");
    assertThat(keys(units)).containsExactlyInAnyOrderElementsOf(CodesReader.UNITS_KEYS);
    assertThat(keys(units.at("/properties/units/additionalProperties")))
        .containsExactlyInAnyOrderElementsOf(CodesReader.UNIT_KEYS);
    JsonNode personal = schema("personal");
    assertThat(keys(personal)).containsExactlyInAnyOrderElementsOf(PersonalReader.FILE_KEYS);
    assertThat(keys(personal.at("/properties/kinds/additionalProperties")))
        .containsExactlyInAnyOrderElementsOf(PersonalReader.KIND_KEYS);
  }

  @Test
  void theSchemaKnowsTheWordsOfTheReader() throws IOException {
    JsonNode schema = schema("contract");
    assertThat(words(schema, "/properties/section")).isEqualTo(words(Section.values()));
    assertThat(words(schema, "/properties/grain")).isEqualTo(words(Grain.values()));
    assertThat(words(schema, "/properties/period")).isEqualTo(words(Period.values()));
    assertThat(words(schema, "/$defs/field/properties/type")).isEqualTo(words(FieldType.values()));
    assertThat(words(schema, "/$defs/rule/properties/severity"))
        .isEqualTo(words(Severity.values()));
    assertThat(words(schema, "/$defs/indicator/properties/kind")).isEqualTo(words(Kind.values()));
  }

  private static JsonSchema validator(String name) throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema(name));
  }

  private static JsonNode schema(String name) throws IOException {
    try (InputStream stream = ContractFormatTest.class.getResourceAsStream(name + ".schema.json")) {
      return new ObjectMapper().readTree(stream);
    }
  }

  private static List<String> keys(JsonNode schema) {
    return schema.get("properties").properties().stream().map(entry -> entry.getKey()).toList();
  }

  private static List<String> words(JsonNode schema, String pointer) {
    return schema.at(pointer).get("enum").valueStream().map(JsonNode::asText).toList();
  }

  private static List<String> words(Enum<?>[] constants) {
    return Arrays.stream(constants).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
  }
}
