package rural.schemas.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import rural.schemas.personal.PersonalTitles;
import rural.schemas.yaml.Branch;

/** Reads the list of titles that are about a person. */
final class PersonalReader {

  static final List<String> FILE_KEYS = List.of("kinds");
  static final List<String> KIND_KEYS = List.of("title", "whole", "ending", "containing");

  /** Two signs of ASCII or one of Chinese are too little to be looked for inside other titles. */
  private static final int SHORTEST = 2;

  private PersonalReader() {}

  static List<PersonalTitles.Kind> kinds(Branch root) {
    root.allowing(FILE_KEYS);
    List<PersonalTitles.Kind> kinds = new ArrayList<>();
    root.children("kinds").forEach((id, at) -> kinds.add(kind(id, at)));
    return kinds;
  }

  private static PersonalTitles.Kind kind(String id, Branch at) {
    at.allowing(KIND_KEYS);
    for (String key : List.of("ending", "containing")) {
      at.texts(key).stream()
          .filter(word -> word.codePointCount(0, word.length()) < SHORTEST)
          .forEach(
              word ->
                  at.problem(
                      key,
                      new Text(
                              "“{0}”太短，会命中别的列名；请写进 whole",
                              "'{0}' is too short and would hit other titles; put it under whole")
                          .with(word)));
    }
    return new PersonalTitles.Kind(
        id,
        Titles.read(at, "title"),
        new LinkedHashSet<>(at.texts("whole")),
        at.texts("ending"),
        at.texts("containing"));
  }
}
