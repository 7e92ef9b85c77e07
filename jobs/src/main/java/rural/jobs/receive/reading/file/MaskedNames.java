package rural.jobs.receive.reading.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rural.schemas.personal.PersonalNumbers;

/**
 * Names of sheets and entries without numbers of people; they tell each other apart all the same.
 */
final class MaskedNames {

  private final Set<String> given = new HashSet<>();

  static List<String> of(List<String> names) {
    MaskedNames masked = new MaskedNames();
    List<String> all = new ArrayList<>();
    names.forEach(name -> all.add(masked.next(name)));
    return all;
  }

  String next(String name) {
    if (name == null) {
      return null; // a broken workbook, which is refused by who asks for its rows
    }
    String masked = PersonalNumbers.maskedName(name);
    String free = masked;
    for (int n = 2; !given.add(free) && !masked.equals(name); n++) {
      free = masked + "(" + n + ")";
    }
    return free;
  }
}
