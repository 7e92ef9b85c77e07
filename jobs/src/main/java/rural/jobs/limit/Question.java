package rural.jobs.limit;

import rural.schemas.contract.Text;

/** A query that is being answered. */
public interface Question {

  /** What its jobs are marked with in Spark. */
  String tag();

  /** When it was asked, on the clock of {@link System#nanoTime()}. */
  long askedAt();

  /** Ends it; told again and again until it has gone. */
  void stop(Text why);
}
