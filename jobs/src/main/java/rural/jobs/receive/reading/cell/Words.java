package rural.jobs.receive.reading.cell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import rural.jobs.receive.reading.remark.ProblemCode;
import rural.schemas.contract.CodeList;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Indicator;

/** The closed sets of words that cells may hold. */
final class Words {

  private static final String[] YES = {"是", "有", "√", "✓", "✔", "☑", "1", "y", "yes", "true"};
  private static final String[] NO = {"否", "无", "×", "✗", "✘", "x", "0", "n", "no", "false"};

  private Words() {}

  static WordCell flag() {
    Map<String, Boolean> words = new LinkedHashMap<>();
    for (String yes : YES) {
      words.put(yes, true);
    }
    for (String no : NO) {
      words.put(no, false);
    }
    return new WordCell(words, ProblemCode.NOT_A_FLAG, "");
  }

  static WordCell codes(CodeList list) {
    Map<String, String> words = new LinkedHashMap<>();
    for (CodeList.Code code : list.codes()) {
      words.put(code.code(), code.code());
      words.put(code.title().zh(), code.code());
      words.put(code.title().en(), code.code());
      code.alsoTitled().forEach(other -> words.put(other, code.code()));
    }
    String choices =
        list.codes().stream().map(code -> code.title().zh()).collect(Collectors.joining("、"));
    return new WordCell(words, ProblemCode.UNKNOWN_CODE, choices);
  }

  static WordCell indicators(ContractBook book) {
    Map<String, String> words = new LinkedHashMap<>();
    book.contracts().stream()
        .flatMap(contract -> contract.indicators().stream())
        .forEach(indicator -> put(words, indicator));
    return new WordCell(words, ProblemCode.UNKNOWN_INDICATOR, "");
  }

  private static void put(Map<String, String> words, Indicator indicator) {
    words.putIfAbsent(indicator.id(), indicator.id());
    words.putIfAbsent(indicator.title().zh(), indicator.id());
    words.putIfAbsent(indicator.title().en(), indicator.id());
  }
}
