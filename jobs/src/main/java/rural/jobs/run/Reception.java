package rural.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rural.jobs.receive.reading.FileInspector;
import rural.jobs.receive.reading.header.Inspection;
import rural.jobs.receive.reading.header.SheetFound;
import rural.jobs.receive.reading.remark.Refusal;
import rural.jobs.receive.reading.remark.RefusalCode;
import rural.schemas.contract.Contract;
import rural.schemas.control.Submission;
import rural.schemas.control.Submission.Counts;
import rural.schemas.control.Submission.Status;
import rural.schemas.control.SubmissionRegister;

/**
 * Looks into files that arrived and enters them in the register: one submission for each form in
 * each file. What a killed run began is taken up again under the ids and times it had.
 */
final class Reception {

  private final Desk desk;
  private final SubmissionRegister register;

  Reception(Desk desk) {
    this.desk = desk;
    this.register = new SubmissionRegister(desk.control().jdbi());
  }

  /** What there is to do, and the files that were known before. */
  record Received(List<Incoming> incoming, List<Arrival> known) {}

  Received receive(List<Arrival> arrivals, Instant receivedAt) {
    List<Submission> past = register.all();
    Map<String, Instant> begun =
        past.stream()
            .filter(one -> one.status() == Status.RECEIVING)
            .collect(
                Collectors.toMap(
                    Submission::contentHash, Submission::receivedAt, (one, other) -> one));
    Set<String> content = new HashSet<>();
    Set<String> ids = new HashSet<>();
    Set<String> copies = new HashSet<>();
    for (Submission one : past) {
      if (one.status() != Status.RECEIVING) {
        ids.add(one.submissionId());
        copies.add(one.contentHash() + one.file());
        if (one.status() != Status.WITHDRAWN) {
          content.add(one.contentHash());
        }
      }
    }
    List<Arrival> fresh = new ArrayList<>();
    List<Arrival> known = new ArrayList<>();
    arrivals.forEach(one -> (content.add(one.sha256()) ? fresh : known).add(one));
    List<Incoming> incoming = inspected(fresh, begun, receivedAt, ids);
    List<Submission> again =
        known.stream()
            .filter(one -> copies.add(one.sha256() + one.name()))
            .map(one -> copy(one, receivedAt, ids))
            .toList();
    register.dropUnfinished(List.copyOf(begun.keySet()));
    register.add(
        java.util.stream.Stream.concat(incoming.stream().map(Incoming::submission), again.stream())
            .toList());
    return new Received(incoming, known);
  }

  private List<Incoming> inspected(
      List<Arrival> fresh, Map<String, Instant> begun, Instant receivedAt, Set<String> ids) {
    FileInspector inspector = new FileInspector(desk.book());
    Map<Arrival, Inspection> inspections = new HashMap<>();
    fresh.parallelStream()
        .map(one -> Map.entry(one, inspect(inspector, one)))
        .collect(Collectors.toList())
        .forEach(entry -> inspections.put(entry.getKey(), entry.getValue()));
    List<Incoming> incoming = new ArrayList<>();
    for (Arrival arrival : fresh) {
      Instant at = begun.getOrDefault(arrival.sha256(), receivedAt);
      for (SheetFound sheet : inspections.get(arrival).sheets()) {
        incoming.add(
            premature(sheet, at)
                .map(refusal -> refused(arrival, refusal, at, ids))
                .orElseGet(
                    () -> found(arrival, sheet, inspections.get(arrival).sheets(), at, ids)));
      }
      for (Refusal refusal : inspections.get(arrival).refusals()) {
        incoming.add(refused(arrival, refusal, at, ids));
      }
    }
    return incoming;
  }

  /** Nobody can report a quarter that has not begun; it is a slip of the year. */
  private static Optional<Refusal> premature(SheetFound sheet, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, ZoneId.of("Asia/Shanghai"));
    return sheet
        .quarter()
        .filter(quarter -> quarter.start().isAfter(day))
        .map(quarter -> Refusal.of(RefusalCode.FUTURE_QUARTER, sheet.place(), quarter, day));
  }

  private static Inspection inspect(FileInspector inspector, Arrival arrival) {
    try {
      return inspector.inspect(arrival.path());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + arrival.path(), e);
    }
  }

  private Incoming found(
      Arrival arrival, SheetFound sheet, List<SheetFound> all, Instant at, Set<String> ids) {
    Contract contract = desk.book().form(sheet.form());
    Submission submission =
        new Submission(
            id(arrival, ids),
            inside(arrival, sheet.file().name()),
            arrival.sha256(),
            text(sheet.sheet()),
            Optional.of(sheet.form()),
            contract.isQuarterly() ? text(sheet.period()) : Optional.empty(),
            text(sheet.sender().unitName()),
            rural.schemas.place.DivisionCode.parse(sheet.sender().unitCode())
                .map(code -> code.digits()),
            sheet.sender().submittedOn(),
            at,
            Counts.NONE,
            Status.RECEIVING,
            Optional.empty(),
            Optional.empty());
    return new Incoming(submission, arrival, Optional.of(sheet), all, Optional.empty());
  }

  private static Incoming refused(Arrival arrival, Refusal refusal, Instant at, Set<String> ids) {
    Submission submission =
        new Submission(
            id(arrival, ids),
            inside(arrival, refusal.place().file()),
            arrival.sha256(),
            text(refusal.place().sheet()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            at,
            Counts.NONE,
            Status.RECEIVING,
            Optional.of(refusal.says().zh()),
            Optional.of(refusal.says().en()));
    return new Incoming(submission, arrival, Optional.empty(), List.of(), Optional.of(refusal));
  }

  private static Submission copy(Arrival arrival, Instant at, Set<String> ids) {
    return new Submission(
        id(arrival, ids),
        arrival.name(),
        arrival.sha256(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        at,
        Counts.NONE,
        Status.ALREADY_RECEIVED,
        Optional.of("内容与以前收到的文件相同，不再计入"),
        Optional.of("The same content was received before; nothing is counted again"));
  }

  /** From the content; a second form of the file, or a file sent again, gets a number. */
  private static String id(Arrival arrival, Set<String> ids) {
    String base = arrival.sha256().substring(0, 12);
    String id = base;
    for (int n = 2; !ids.add(id); n++) {
      id = base + "-" + n;
    }
    return id;
  }

  /** The name below the inbox; the reader knows only the last part of it. */
  private static String inside(Arrival arrival, String name) {
    int packed = name.indexOf('!');
    return packed < 0 ? arrival.name() : arrival.name() + name.substring(packed);
  }

  private static Optional<String> text(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
