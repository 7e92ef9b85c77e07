package rural.jobs.run;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.receive.Authority;
import rural.jobs.receive.SheetTail;
import rural.jobs.receive.SheetTask;
import rural.jobs.receive.inbox.Arrival;
import rural.jobs.receive.inbox.Arrivals;
import rural.jobs.receive.inbox.Unusable;
import rural.jobs.receive.reading.remark.RefusalCode;
import rural.jobs.registry.Coefficients;
import rural.jobs.registry.PlaceBook;
import rural.jobs.table.QuarantineTable;
import rural.jobs.table.SideBySide;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Section;
import rural.schemas.control.Submission;
import rural.schemas.control.SubmissionRegister;
import rural.schemas.yaml.Problem;

/**
 * Receives what lies in an inbox: every row of every file ends accepted, unchanged or quarantined.
 */
final class Intake {

  /** So many files are named one by one. */
  private static final int MOST_TOLD = 20;

  static final List<String> STEPS = List.of("receive", "merge", "answer");

  private final Desk desk;
  private final OpenHome open;
  private final RunLog log;
  private final SubmissionRegister register;
  private final Map<String, Submission.Counts> counts = new HashMap<>();
  private final Map<String, SheetTail> tails = new HashMap<>();
  private final OutdatedRows outdated;
  private final List<Row> findings = new ArrayList<>();
  private final List<Dataset<Row>> quarantines = new ArrayList<>();
  private Authorities authorities;

  Intake(Desk desk, OpenHome open, RunLog log) {
    this.desk = desk;
    this.open = open;
    this.log = log;
    this.register = new SubmissionRegister(desk.control().jdbi());
    this.outdated = new OutdatedRows(register);
  }

  /**
   * The submissions as they ended.
   *
   * @param known files that were known before
   * @param unusable what lies in the inbox and cannot be read
   * @param outdated rows that are kept and do not take over
   * @param problems of contracts whose forms wait in the inbox
   */
  record Result(
      List<Submission> submissions,
      int known,
      int unusable,
      long outdated,
      List<Problem> problems) {

    /** Whether something arrived and nothing of it can be used. */
    boolean isRefused() {
      boolean isBlocked = unusable > 0 && known == 0;
      return (isBlocked || !submissions.isEmpty()) && usable() == 0;
    }

    boolean isEmpty() {
      return submissions.isEmpty() && known == 0;
    }

    long rows() {
      return submissions.stream().mapToLong(one -> one.counts().read()).sum();
    }

    /** Rows that count, of whatever quarter. */
    long usable() {
      return submissions.stream()
          .mapToLong(one -> one.counts().accepted() + one.counts().unchanged())
          .sum();
    }

    long accepted() {
      return submissions.stream().mapToLong(one -> one.counts().accepted()).sum();
    }
  }

  Result take(Arrivals found, Instant receivedAt) throws IOException {
    RunLog.Stage receiving = log.step("receive");
    List<Arrival> arrivals = found.files();
    tell(desk, found);
    new Interrupted(desk, open).settle(arrivals);
    boolean resumed = !register.unfinished().isEmpty();
    ChangedContracts contracts = new ChangedContracts(desk, open::warehouse);
    Reception.Received received =
        new Reception(desk, contracts::among).receive(arrivals, receivedAt);
    receiving.done(
        desk.messages().text("receive.found", arrivals.size(), received.known().size()),
        arrivals.size(),
        received.incoming().size());

    RunLog.Stage merging = log.step("merge");
    forms(received.incoming(), merging);
    List<Submission> finished = judged(received.incoming());
    store(finished, resumed);
    Result result =
        new Result(
            finished,
            received.known().size(),
            found.unusable().size(),
            outdated.total(),
            contracts.problems());
    merging.done(Summary.of(desk, result), result.rows(), result.accepted());

    RunLog.Stage answering = log.step("answer");
    List<Arrival> answered = new ArrayList<>(arrivals);
    answered.removeAll(received.left());
    answer(answered, received, finished);
    answering.done(desk.home().receipts().toString(), result.rows(), finished.size());
    tell(contracts.problems(), received.left());
    tellOpen(received.known());
    return result;
  }

  /** What nobody can be sent a receipt for is told to who runs the program. */
  static void tell(Desk desk, Arrivals found) {
    for (Unusable one : found.unusable()) {
      String name = one.name().replaceAll("\\p{Cntrl}", "\uFFFD");
      System.out.println(desk.messages().text("receive.unusable", name, desk.say(one.why())));
    }
  }

  private void tell(List<Problem> problems, List<Arrival> left) {
    if (!left.isEmpty()) {
      System.out.println(desk.messages().text("receive.waiting", left.size()));
      problems.forEach(one -> System.out.println("  " + one.in(desk.messages().language())));
    }
  }

  /** Somebody may wait for what was received before and did not count whole. */
  private void tellOpen(List<KnownFile> known) {
    List<KnownFile> open = known.stream().filter(one -> !one.open().isEmpty()).toList();
    open.stream()
        .limit(MOST_TOLD)
        .forEach(
            one ->
                System.out.println(
                    desk.messages().text("receive.open", one.arrival().name(), one.receipts())));
    if (open.size() > MOST_TOLD) {
      System.out.println(desk.messages().text("receive.open_more", open.size() - MOST_TOLD));
    }
  }

  private void answer(
      List<Arrival> arrivals, Reception.Received received, List<Submission> finished)
      throws IOException {
    Receipts receipts = new Receipts(desk, tails, outdated, findings);
    receipts.write(received.incoming(), finished);
    receipts.write(received.copies());
    register.add(received.copies());
    Keeping keeping = new Keeping(desk, tails);
    keeping.keep(received.incoming());
    keeping.clear(arrivals);
    register.finish(finished);
  }

  /** Forms do not look at each other, but all look at the registry. */
  private void forms(List<Incoming> incoming, RunLog.Stage step) {
    List<Contract> order = new ArrayList<>(desk.book().contracts());
    order.sort(Comparator.comparing(contract -> contract.section() != Section.REGISTRY));
    List<Contract> registry =
        order.stream().filter(one -> one.section() == Section.REGISTRY).toList();
    boolean isSmall = open.warehouse().scale().isSmall();
    authorities = Authorities.of(desk, open.warehouse(), incoming);
    SideBySide.run(registry, isSmall, contract -> take(contract, incoming, Known.NOTHING, step));
    List<Contract> others =
        order.stream().filter(one -> one.section() != Section.REGISTRY).toList();
    if (incoming.stream().noneMatch(one -> isOneOf(one, others))) {
      return;
    }
    Known known =
        SideBySide.both(
            () -> PlaceBook.read(inForce("division"), inForce("division_change")),
            () -> Coefficients.read(inForce("coefficient")),
            (places, coefficients) -> new Known(open.warehouse().broadcast(places), coefficients));
    SideBySide.run(others, isSmall, contract -> take(contract, incoming, known, step));
  }

  /** What the registry says; the registry's own forms come before anything is known. */
  private record Known(Broadcast<PlaceBook> places, Coefficients coefficients) {
    static final Known NOTHING = new Known(null, null);
  }

  private static boolean isOneOf(Incoming incoming, List<Contract> contracts) {
    return contracts.stream().anyMatch(one -> one.form().equals(incoming.form()));
  }

  /** Quarters in the order of time, since rules look at the quarter before. */
  private void take(Contract contract, List<Incoming> incoming, Known known, RunLog.Stage step) {
    Map<String, List<Incoming>> byPeriod = byPeriod(contract, incoming);
    if (byPeriod.isEmpty()) {
      return;
    }
    Warehouse warehouse = open.warehouse();
    FormIntake intake = new FormIntake(warehouse, contract);
    FormReading reading =
        new FormReading(desk, warehouse, contract, known.places(), known.coefficients());
    byPeriod.forEach(
        (period, sheets) -> {
          List<SheetTask> tasks =
              sheets.stream().map(one -> task(one, authorities.of(contract, one))).toList();
          try (CheckedRows checked = reading.fitted(tasks, period)) {
            keep(intake.take(tasks, checked), step);
          }
        });
  }

  private synchronized void keep(FormIntake.Result result, RunLog.Stage step) {
    counts.putAll(result.counts());
    tails.putAll(result.tails());
    findings.addAll(result.findings());
    outdated.add(result.merged());
    result.quarantine().ifPresent(quarantines::add);
    step.rows(counts.values().stream().mapToLong(Submission.Counts::read).sum());
  }

  /**
   * Sheets that leave their quarter to the rows join the others where there is one quarter only.
   */
  private static Map<String, List<Incoming>> byPeriod(Contract contract, List<Incoming> incoming) {
    Map<String, List<Incoming>> byPeriod =
        incoming.stream()
            .filter(one -> one.form().equals(contract.form()) && one.sheet().isPresent())
            .collect(
                Collectors.groupingBy(
                    Incoming::period, java.util.TreeMap::new, Collectors.toList()));
    if (byPeriod.size() == 2 && byPeriod.containsKey("")) {
      List<Incoming> all = byPeriod.values().stream().flatMap(List::stream).toList();
      return Map.of("", all);
    }
    return byPeriod;
  }

  private SheetTask task(Incoming incoming, Authority authority) {
    return SheetTask.of(
        desk.home(),
        incoming.submission(),
        incoming.arrival(),
        incoming.first(),
        incoming.sheet().orElseThrow(),
        incoming.all(),
        authority);
  }

  /** How they ended, each with a digest of what it was judged by. */
  private List<Submission> judged(List<Incoming> incoming) {
    List<Submission> finished = incoming.stream().map(this::finished).toList();
    Map<String, Submission> all = new HashMap<>();
    register.all().forEach(one -> all.put(one.submissionId(), one));
    finished.forEach(one -> all.put(one.submissionId(), one));
    String ground = Ground.of(desk).digest(all.values());
    return finished.stream().map(one -> hasPassed(one) ? one : one.on(ground)).toList();
  }

  /** Whether it was refused for what may be otherwise when it is read next. */
  private boolean hasPassed(Submission one) {
    SheetTail tail = tails.get(one.submissionId());
    return tail != null
        && tail.refusal().filter(why -> why.code().equals(RefusalCode.CHANGED.code())).isPresent();
  }

  private Submission finished(Incoming incoming) {
    SheetTail tail = tails.get(incoming.submission().submissionId());
    Submission submission =
        tail == null || tail.quarter().isEmpty()
            ? incoming.submission()
            : incoming.submission().ofQuarter(tail.quarter());
    if (incoming.refusal().isPresent()) {
      return submission.refused();
    }
    Submission.Counts result =
        counts.getOrDefault(submission.submissionId(), Submission.Counts.NONE);
    return tail != null && tail.refusal().isPresent() && result.read() == 0
        ? submission.refused(tail.refusal().get().says().zh(), tail.refusal().get().says().en())
        : outdated.told(submission.finished(result));
  }

  /** A run that was killed may have stored its quarantine already. */
  private void store(List<Submission> finished, boolean resumed) {
    Warehouse warehouse = open.warehouse();
    Optional<Dataset<Row>> quarantine = quarantines.stream().reduce(Dataset::unionByName);
    quarantine
        .map(rows -> resumed ? without(rows, Tables.QUARANTINE) : rows)
        .ifPresent(rows -> warehouse.writer(Tables.QUARANTINE).append(rows));
    if (!finished.isEmpty()) {
      Dataset<Row> rows = SubmissionRows.of(warehouse.spark(), finished);
      warehouse
          .writer(Tables.SUBMISSIONS)
          .append(resumed ? without(rows, Tables.SUBMISSIONS) : rows);
    }
    warehouse.forget();
  }

  private Dataset<Row> without(Dataset<Row> rows, rural.jobs.warehouse.TableLayout table) {
    Dataset<Row> stored =
        open.warehouse().read(table).select(QuarantineTable.SUBMISSION_ID).distinct();
    return rows.join(
        stored,
        rows.col(QuarantineTable.SUBMISSION_ID).equalTo(stored.col(QuarantineTable.SUBMISSION_ID)),
        "left_anti");
  }

  private Dataset<Row> inForce(String form) {
    return FormIntake.inForce(open.warehouse().read(Tables.of(desk.book().form(form))));
  }
}
