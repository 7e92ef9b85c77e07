package rural.schemas.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import rural.schemas.text.MistypedException;

/** What was received and what became of it. */
public record SubmissionRegister(Jdbi jdbi) {

  private static final String INSERT =
      """
      insert into submission (submission_id, file, content_hash, sheet, form, quarter, unit,
        unit_code, submitted_on, received_at, rows_read, accepted, unchanged, quarantined, status,
        message_zh, message_en, ground)
      values (:id, :file, :hash, :sheet, :form, :quarter, :unit, :unitCode, :submittedOn,
        :receivedAt, :read, :accepted, :unchanged, :quarantined, :status, :zh, :en,
        :ground)
      """;

  private static final String UPDATE =
      """
      update submission set rows_read = :read, accepted = :accepted, unchanged = :unchanged,
        quarantined = :quarantined, status = :status, quarter = :quarter, message_zh = :zh,
        message_en = :en, ground = :ground
      where submission_id = :id
      """;

  /** Adds submissions, all or none. */
  public void add(List<Submission> submissions) {
    change(handle -> batch(handle, INSERT, submissions));
  }

  /** Writes the end of submissions that were added before, all or none. */
  public void finish(List<Submission> submissions) {
    change(handle -> batch(handle, UPDATE, submissions));
  }

  /** Every submission, oldest first. */
  public List<Submission> all() {
    return query("select * from submission order by received_at, file, submission_id");
  }

  /** Those whose run ended before they did. */
  public List<Submission> unfinished() {
    return query(
        "select * from submission where status = 'receiving' order by received_at, submission_id");
  }

  public Optional<Submission> find(String submissionId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from submission where submission_id = :id")
                .bind("id", submissionId)
                .map((row, context) -> read(row))
                .findOne());
  }

  /** Forgets what a killed run began of these files; their rows are judged again. */
  public void dropUnfinished(List<String> contentHashes) {
    change(
        handle ->
            contentHashes.forEach(
                hash ->
                    handle.execute(
                        "delete from submission where status = 'receiving' and content_hash = ?",
                        hash)));
  }

  /**
   * Refuses a reason that cannot be kept, before anything is taken back for it.
   *
   * @throws MistypedException where it is too long
   */
  public static void requireReason(String reason) {
    Refusals.tooLong(reason)
        .ifPresent(
            text -> {
              throw new MistypedException(text);
            });
  }

  /** Takes a submission back; the deed and its entry in the audit log stand or fall together. */
  public void withdraw(String submissionId, Instant at, String who, String reason) {
    change(
        handle -> {
          handle
              .createUpdate(
                  "update submission set status = 'withdrawn', withdrawn_at = :at,"
                      + " withdrawn_because = :reason where submission_id = :id")
              .bind("at", at.atOffset(ZoneOffset.UTC))
              .bind("reason", reason)
              .bind("id", submissionId)
              .execute();
          AuditLog.add(
              handle,
              new AuditEntry(
                  at, who, "withdraw", submissionId, Optional.of(reason), Optional.empty()));
        });
  }

  private void change(Consumer<Handle> work) {
    jdbi.useTransaction(
        handle -> {
          HomeLock.requireNotLost(jdbi, handle);
          work.accept(handle);
        });
  }

  private List<Submission> query(String sql) {
    return jdbi.withHandle(
        handle -> handle.createQuery(sql).map((row, context) -> read(row)).list());
  }

  private static void batch(Handle handle, String sql, List<Submission> submissions) {
    if (submissions.isEmpty()) {
      return;
    }
    PreparedBatch batch = handle.prepareBatch(sql);
    for (Submission one : submissions) {
      batch
          .bind("id", one.submissionId())
          .bind("file", one.file())
          .bind("hash", one.contentHash())
          .bind("sheet", one.sheet().orElse(null))
          .bind("form", one.form().orElse(null))
          .bind("quarter", one.quarter().orElse(null))
          .bind("unit", one.unit().orElse(null))
          .bind("unitCode", one.unitCode().orElse(null))
          .bind("submittedOn", one.submittedOn().orElse(null))
          .bind("receivedAt", one.receivedAt().atOffset(ZoneOffset.UTC))
          .bind("read", one.counts().read())
          .bind("accepted", one.counts().accepted())
          .bind("unchanged", one.counts().unchanged())
          .bind("quarantined", one.counts().quarantined())
          .bind("status", one.status().code())
          .bind("zh", one.messageZh().orElse(null))
          .bind("en", one.messageEn().orElse(null))
          .bind("ground", one.ground().orElse(null))
          .add();
    }
    batch.execute();
  }

  private static Submission read(ResultSet row) throws SQLException {
    return new Submission(
        row.getString("submission_id"),
        row.getString("file"),
        row.getString("content_hash"),
        Optional.ofNullable(row.getString("sheet")),
        Optional.ofNullable(row.getString("form")),
        Optional.ofNullable(row.getString("quarter")),
        Optional.ofNullable(row.getString("unit")),
        Optional.ofNullable(row.getString("unit_code")),
        Optional.ofNullable(row.getObject("submitted_on", LocalDate.class)),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        new Submission.Counts(
            row.getLong("rows_read"),
            row.getLong("accepted"),
            row.getLong("unchanged"),
            row.getLong("quarantined")),
        Submission.Status.of(row.getString("status")),
        Optional.ofNullable(row.getString("message_zh")),
        Optional.ofNullable(row.getString("message_en")),
        Optional.ofNullable(row.getString("ground")));
  }
}
