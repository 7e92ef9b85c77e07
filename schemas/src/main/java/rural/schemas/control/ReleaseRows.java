package rural.schemas.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import rural.schemas.contract.Text;
import rural.schemas.period.Quarter;

/** The SQL of the release register, one statement a method. */
final class ReleaseRows {

  private final Handle handle;

  ReleaseRows(Handle handle) {
    this.handle = handle;
  }

  Handle handle() {
    return handle;
  }

  /** Newest quarter first, and in it the highest number first. */
  List<Release> all() {
    return handle
        .createQuery("select * from release order by quarter desc, number desc")
        .map((row, context) -> read(row))
        .list();
  }

  List<Release> of(Quarter quarter) {
    return handle
        .createQuery("select * from release where quarter = :quarter order by number desc")
        .bind("quarter", quarter.toString())
        .map((row, context) -> read(row))
        .list();
  }

  /** Makes others wait who want to change releases of the quarter. */
  void lock(Quarter quarter) {
    handle
        .createQuery("select release_id from release where quarter = :quarter for update")
        .bind("quarter", quarter.toString())
        .mapTo(String.class)
        .list();
  }

  Optional<Release> find(String id) {
    return handle
        .createQuery("select * from release where release_id = :id")
        .bind("id", id)
        .map((row, context) -> read(row))
        .findOne();
  }

  void insertDraft(Quarter quarter, int number, String digest, Instant now, Instant cutOff) {
    handle
        .createUpdate(
            "insert into release"
                + " (release_id, quarter, number, state, created_at, cut_off, input_digest)"
                + " values (:id, :quarter, :number, 'draft', :now, :cutOff, :digest)")
        .bind("id", Release.id(quarter, number))
        .bind("quarter", quarter.toString())
        .bind("number", number)
        .bind("now", Instants.column(now))
        .bind("cutOff", Instants.column(cutOff))
        .bind("digest", digest)
        .execute();
  }

  void delete(Release release) {
    deleteFindings(release);
    handle
        .createUpdate("delete from release where release_id = :id")
        .bind("id", release.id())
        .execute();
  }

  void setState(Release release, ReleaseState state) {
    handle
        .createUpdate("update release set state = :state where release_id = :id")
        .bind("state", state.code())
        .bind("id", release.id())
        .execute();
  }

  void setPublished(Release release, Instant now) {
    handle
        .createUpdate("update release set published_at = :now where release_id = :id")
        .bind("now", Instants.column(now))
        .bind("id", release.id())
        .execute();
  }

  void setWithdrawn(Release release, String reason) {
    handle
        .createUpdate("update release set withdrawn_because = :reason where release_id = :id")
        .bind("reason", reason)
        .bind("id", release.id())
        .execute();
  }

  void setApproval(Release release, Optional<Approval> approval) {
    handle
        .createUpdate(
            "update release set approved_by = :by, approval_reason = :reason, approved_at = :at"
                + " where release_id = :id")
        .bind("by", approval.map(Approval::by).orElse(null))
        .bind("reason", approval.map(Approval::reason).orElse(null))
        .bind("at", approval.map(Approval::at).map(Instants::column).orElse(null))
        .bind("id", release.id())
        .execute();
  }

  void replaceFindings(Release release, List<Finding> findings) {
    deleteFindings(release);
    for (int position = 0; position < findings.size(); position++) {
      Finding finding = findings.get(position);
      handle
          .createUpdate(
              "insert into release_finding (release_id, position, rule, message_zh, message_en)"
                  + " values (:id, :position, :rule, :zh, :en)")
          .bind("id", release.id())
          .bind("position", position + 1)
          .bind("rule", finding.rule())
          .bind("zh", finding.message().zh())
          .bind("en", finding.message().en())
          .execute();
    }
  }

  private void deleteFindings(Release release) {
    handle
        .createUpdate("delete from release_finding where release_id = :id")
        .bind("id", release.id())
        .execute();
  }

  private List<Finding> findings(String id) {
    return handle
        .createQuery("select * from release_finding where release_id = :id order by position")
        .bind("id", id)
        .map(
            (row, context) ->
                new Finding(
                    row.getString("rule"),
                    new Text(row.getString("message_zh"), row.getString("message_en"))))
        .list();
  }

  private Release read(ResultSet row) throws SQLException {
    return new Release(
        Quarter.of(row.getString("quarter")),
        row.getInt("number"),
        ReleaseState.of(row.getString("state")),
        Instants.read(row, "created_at").orElseThrow(),
        Instants.read(row, "cut_off").orElseThrow(),
        Instants.read(row, "published_at"),
        row.getString("input_digest"),
        approval(row),
        Optional.ofNullable(row.getString("withdrawn_because")),
        findings(row.getString("release_id")));
  }

  private static Optional<Approval> approval(ResultSet row) throws SQLException {
    String by = row.getString("approved_by");
    if (by == null) {
      return Optional.empty();
    }
    Instant at = Instants.read(row, "approved_at").orElseThrow();
    return Optional.of(new Approval(by, row.getString("approval_reason"), at));
  }
}
