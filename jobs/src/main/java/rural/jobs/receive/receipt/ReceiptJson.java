package rural.jobs.receive.receipt;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rural.schemas.contract.Text;
import rural.schemas.period.CivilTime;
import rural.schemas.period.Quarter;

/** The receipt for programs: every key is always there, null where the file does not say. */
final class ReceiptJson {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

  private final JsonGenerator json;

  private ReceiptJson(JsonGenerator json) {
    this.json = json;
  }

  static void write(OutputStream out, Receipt receipt) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES));
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      new ReceiptJson(json).receipt(receipt);
      json.writeRaw('\n');
    }
  }

  private void receipt(Receipt receipt) throws IOException {
    json.writeStartObject();
    origin(receipt.origin());
    json.writeStringField("status", receipt.status().id());
    json.writeNumberField("rows_read", receipt.counts().rowsRead());
    json.writeNumberField("accepted", receipt.counts().accepted());
    json.writeNumberField("unchanged", receipt.counts().unchanged());
    json.writeNumberField("quarantined", receipt.counts().quarantined());
    text("refusal", receipt.refusal());
    string("due_on", receipt.help().until().map(LocalDate::toString));
    string("contact", receipt.help().contact());
    findings("problems", receipt.problems());
    findings("bent_rules", receipt.bent());
    findings("not_in_force", receipt.outdated());
    totals(receipt.totals());
    notes(receipt.notes());
    json.writeEndObject();
  }

  private void origin(Origin origin) throws IOException {
    json.writeStringField("submission_id", origin.submissionId());
    json.writeStringField("file", origin.file());
    string("sheet", origin.sheet().map(Origin.Sheet::name));
    string("form", origin.form().map(Origin.Form::id));
    string("form_number", origin.form().map(Origin.Form::number));
    text("form_title", origin.form().map(Origin.Form::title));
    string("quarter", origin.quarter().map(Quarter::toString));
    string("unit", origin.unit());
    string("unit_code", origin.unitCode());
    string("submitted_on", origin.submittedOn().map(LocalDate::toString));
    json.writeStringField("received_at", CivilTime.text(origin.receivedAt()));
  }

  private void findings(String name, Findings findings) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("total", findings.total());
    json.writeArrayFieldStart("listed");
    for (Finding finding : findings.listed()) {
      json.writeStartObject();
      json.writeNumberField("row", finding.row());
      json.writeStringField("name", finding.name());
      cells(finding);
      json.writeStringField("rule", finding.rule());
      text("reason", Optional.of(finding.reason()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void cells(Finding finding) throws IOException {
    json.writeArrayFieldStart("cells");
    for (Finding.Cell cell : finding.cells()) {
      json.writeStartObject();
      json.writeStringField("column", cell.letter());
      json.writeStringField("title", cell.title());
      json.writeStringField("value", cell.value());
      string("previous", Optional.of(cell.previous()).filter(text -> !text.isBlank()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void totals(List<TotalsMismatch> totals) throws IOException {
    json.writeArrayFieldStart("totals");
    for (TotalsMismatch one : totals) {
      json.writeStartObject();
      json.writeNumberField("row", one.row());
      json.writeStringField("column", Columns.letter(one.column()));
      json.writeStringField("title", one.title());
      json.writeStringField("stated", one.stated());
      json.writeStringField("summed", one.summed().toPlainString());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void notes(List<Note> notes) throws IOException {
    json.writeArrayFieldStart("notes");
    for (Note note : notes) {
      json.writeStartObject();
      json.writeStringField("kind", note.kind());
      json.writeNumberField("count", note.count());
      text("text", Optional.of(note.text()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void text(String name, Optional<Text> text) throws IOException {
    if (text.isEmpty()) {
      json.writeNullField(name);
      return;
    }
    json.writeObjectFieldStart(name);
    json.writeStringField("zh", text.get().zh());
    json.writeStringField("en", text.get().en());
    json.writeEndObject();
  }

  private void string(String name, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    } else {
      json.writeNullField(name);
    }
  }
}
