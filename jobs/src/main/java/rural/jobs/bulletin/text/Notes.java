package rural.jobs.bulletin.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import rural.jobs.bulletin.fact.Edition;
import rural.jobs.bulletin.fact.FieldFacts;
import rural.jobs.bulletin.fact.Page;

/** What a reader has to know to read the figures right: cut-off, caliber, what is provisional. */
record Notes(Voice voice, Days days, Page page) {

  Block.Points points() {
    Edition edition = page.edition();
    List<Line> notes = new ArrayList<>();
    notes.add(
        voice.say("note.cutoff", days.say(edition.cutOff()), days.say(edition.quarter().end())));
    notes.add(voice.say("note.caliber", calibers()));
    notes.add(voice.say("note.rate"));
    notes.add(voice.say("note.plan"));
    if (told().anyMatch(one -> one.rate().provisional())) {
      notes.add(voice.say("note.provisional"));
    }
    if (told().anyMatch(one -> one.rate().has("household_incomplete"))) {
      notes.add(voice.say("note.household"));
    }
    if (told().anyMatch(one -> one.rate().has("use_without_production"))) {
      notes.add(voice.say("note.production"));
    }
    if (told().anyMatch(one -> one.rate().has("merged"))) {
      notes.add(voice.say("note.merged"));
    }
    edition
        .replaces()
        .ifPresent(former -> notes.add(voice.say("note.replaces", former, edition.changed())));
    notes.add(voice.say("note.release", edition.release().id()));
    return new Block.Points(notes, false);
  }

  private Line calibers() {
    return voice.list(
        "list.semicolon",
        page.fields().stream()
            .map(FieldFacts::headline)
            .map(one -> voice.say("note.caliber.of", one.title(), one.caliber()))
            .toList());
  }

  private Stream<FieldFacts.Told> told() {
    return page.fields().stream().flatMap(one -> one.all().stream());
  }
}
