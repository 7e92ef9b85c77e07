package rural.jobs.sample.dirt;

/** One item of dirt, for the record. */
public record Incident(
    String quarter, String file, String form, String row, String kind, boolean counts) {

  public static final String HEADER = "folder,file,form,row,kind,counts";

  public String line() {
    return String.join(
        ",", quarter, file, form, row.replace("|", " ").strip(), kind, String.valueOf(counts));
  }
}
