package rural.jobs.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import rural.schemas.contract.Text;

/** Whom to ask in every division: its own contact, or that of the nearest division above it. */
public final class Contacts {

  private final Map<String, Contact> byCode = new HashMap<>();
  private final Gazetteer gazetteer;

  private Contacts(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * A contact under a retired code is that of the division in force that follows it, unless this
   * has one of its own.
   *
   * @throws ContactsException naming every code that is no town or wider division of the registry
   */
  public static Contacts of(ContactFile file, Gazetteer gazetteer) {
    Contacts contacts = new Contacts(gazetteer);
    Map<String, Contact> inherited = new HashMap<>();
    file.lines()
        .forEach(
            (code, line) -> {
              Optional<String> effective =
                  gazetteer.isKnown(code) ? gazetteer.effective(code) : Optional.empty();
              if (effective.isEmpty()) {
                file.problem(line.number(), "division_code", unusable(code, gazetteer));
              } else if (effective.get().equals(code)) {
                contacts.byCode.put(code, line.contact());
              } else {
                inherited.putIfAbsent(effective.get(), line.contact());
              }
            });
    file.refuseProblems();
    inherited.forEach(contacts.byCode::putIfAbsent);
    return contacts;
  }

  private static Text unusable(String code, Gazetteer gazetteer) {
    return gazetteer.isKnown(code)
        ? new Text(
                "“{0}”（{1}）已停用，没有唯一的后继；请写现用的代码",
                "'{0}' ({1}) is no longer in force and has no one successor; write a code in force")
            .with(code, gazetteer.name(code))
        : new Text(
                "名录中没有代码为“{0}”的乡镇或其上级；请核对，或先接收农环00表",
                "No town or wider division '{0}' in the registry; check it, or receive form 农环00"
                    + " first")
            .with(code);
  }

  /** Empty where neither the division nor any above it has one. */
  public Optional<Contact> nearest(String code) {
    return gazetteer.upwards(code).stream()
        .flatMap(one -> Optional.ofNullable(byCode.get(one)).stream())
        .findFirst();
  }
}
