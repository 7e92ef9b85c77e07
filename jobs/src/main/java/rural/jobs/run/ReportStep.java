package rural.jobs.run;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntConsumer;
import rural.jobs.run.bulletin.ReleaseBulletins;
import rural.schemas.contract.Language;

/** The step of a run that makes the bulletins of what it published. */
final class ReportStep {

  static final String NAME = "report";

  private final Desk desk;
  private final ReleaseBulletins bulletins;

  ReportStep(Desk desk) {
    this.desk = desk;
    this.bulletins = new ReleaseBulletins(desk);
  }

  /** In Chinese, and in English too where that is the language of the desk. */
  void run(String release, RunLog log) throws IOException {
    Set<Language> missing = EnumSet.of(Language.ZH, desk.messages().language());
    for (Language one : Set.copyOf(missing)) {
      if (bulletins.isThere(release, one)) {
        missing.remove(one);
      }
    }
    RunLog.Stage stage = log.step(NAME);
    String said = desk.messages().text("bulletin.there", release);
    for (Language one : missing) {
      said = made(release, Set.of(), one, stage::rows);
    }
    stage.done(said, 0, missing.size());
  }

  /** Makes them, and tells where they are and what is lacking. */
  String made(String release, Set<String> divisions, Language language, IntConsumer progress)
      throws IOException {
    ReleaseBulletins.Made made = bulletins.make(release, divisions, language, progress);
    String said =
        desk.messages().text("bulletin.made", made.folders().size(), made.folders().get(0));
    return made.lacking().map(one -> said + "\n" + desk.say(one)).orElse(said);
  }
}
