package rural.jobs.run;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rural.jobs.report.Awaited;
import rural.jobs.report.Contact;
import rural.jobs.report.ContactFile;
import rural.jobs.report.Contacts;
import rural.jobs.report.ReminderLetter;
import rural.jobs.report.Response;
import rural.jobs.terminal.Listing;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Text;
import rural.schemas.period.CivilTime;
import rural.schemas.period.Quarter;
import rural.schemas.text.MistypedException;
import rural.schemas.yaml.Nearest;

/** Finds who has not reported a quarter, and writes each county a letter. Only reads the tables. */
public final class RemindersRun {

  private static final List<String> COLUMNS =
      List.of(
          "county_code",
          "county",
          "town_code",
          "town",
          "form",
          "title",
          "expected",
          "reported",
          "missing",
          "more",
          "contact_name",
          "contact");

  private final Desk desk;

  public RemindersRun(Desk desk) {
    this.desk = desk;
  }

  /**
   * What is asked for.
   *
   * @param deadline the last day for reports; empty = what the settings say
   * @param forms ids; empty = every form that is awaited
   * @param named how many missing units of a town are named
   */
  public record Order(
      Quarter quarter, Optional<LocalDate> deadline, List<String> forms, int named) {

    public Order {
      forms = List.copyOf(forms);
    }
  }

  /**
   * How it ended.
   *
   * @param lines a line for each town and form of which somebody is missing
   * @param says the same in a sentence
   */
  public record Outcome(Exit exit, Listing lines, String says) {}

  public Outcome run(Order order) throws IOException {
    order.forms().forEach(this::requireAwaited);
    ContactFile file = ContactFile.of(desk.home().contacts());
    if (!Warehouse.holdsSomething(desk.home())) {
      return nobodyExpected(order);
    }
    try (Warehouse warehouse = Queries.open(desk)) {
      Responding all =
          Responding.read(warehouse, desk.book(), order.quarter(), order.forms(), order.named());
      return all.isEmpty()
          ? nobodyExpected(order)
          : outcome(order, all, Contacts.of(file, all.gazetteer()));
    }
  }

  private void requireAwaited(String form) {
    List<String> known =
        desk.book().contracts().stream().filter(Awaited::isAwaited).map(Contract::form).toList();
    if (!known.contains(form)) {
      throw new MistypedException(
          new Text("没有须逐季报送的报表“{0}”{1}", "No form '{0}' is due every quarter{1}")
              .with(form, Nearest.hints(form, known)));
    }
  }

  private Outcome nobodyExpected(Order order) {
    return new Outcome(
        Exit.REFUSED,
        new Listing(COLUMNS, List.of()),
        desk.messages().text("reminders.nobody", order.quarter().end(), order.quarter()));
  }

  private Outcome outcome(Order order, Responding all, Contacts contacts) throws IOException {
    List<Response> lacking = all.responses().stream().filter(one -> one.lacking() > 0).toList();
    Letters letters = new Letters(desk.home(), order.quarter());
    letters.replace(letters(order, all, contacts, lacking));
    Listing lines =
        new Listing(COLUMNS, lacking.stream().map(one -> row(one, all, contacts)).toList());
    String says =
        lacking.isEmpty()
            ? desk.messages().text("reminders.none", order.quarter())
            : desk.messages()
                .text(
                    "reminders.some",
                    order.quarter(),
                    lacking.stream().mapToLong(Response::lacking).sum(),
                    letters.folder());
    return new Outcome(Exit.DONE, lines, says);
  }

  private Map<String, String> letters(
      Order order, Responding all, Contacts contacts, List<Response> lacking) {
    LocalDate today = LocalDate.ofInstant(desk.clock().instant(), CivilTime.ZONE);
    ReminderLetter letter =
        new ReminderLetter(
            desk.book(),
            order.quarter(),
            today,
            order.deadline().or(() -> desk.settings().reminders().deadline(order.quarter().end())),
            all.gazetteer(),
            contacts);
    Map<String, List<Response>> byCounty =
        lacking.stream()
            .collect(Collectors.groupingBy(Response::county, TreeMap::new, Collectors.toList()));
    Map<String, String> texts = new TreeMap<>();
    byCounty.forEach((county, own) -> texts.put(county, letter.to(county, own)));
    return texts;
  }

  private List<Object> row(Response one, Responding all, Contacts contacts) {
    Optional<Contact> contact = contacts.nearest(one.town().orElse(one.county()));
    List<Object> row = new ArrayList<>();
    row.add(one.county());
    row.add(all.gazetteer().name(one.county()));
    row.add(one.town().orElse(null));
    row.add(one.town().map(all.gazetteer()::name).orElse(null));
    row.add(one.form());
    row.add(desk.say(desk.book().form(one.form()).title()));
    row.add(one.expected());
    row.add(one.reported());
    row.add(one.missing());
    row.add(one.unnamed());
    row.add(contact.map(Contact::name).orElse(null));
    row.add(contact.map(Contact::reach).filter(reach -> !reach.isEmpty()).orElse(null));
    return row;
  }
}
