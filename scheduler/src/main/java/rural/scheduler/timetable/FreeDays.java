package rural.scheduler.timetable;

/** What becomes of a due day that is not worked. */
public enum FreeDays {
  /** It counts like any other. */
  RUN,
  /** It is left out. */
  LEAVE_OUT,
  /** It moves to the next worked day, at the same hour. */
  NEXT_WORKED
}
