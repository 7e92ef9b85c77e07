package rural.jobs.receive.reading.header;

import java.io.Serializable;

/** A column that is not read: unknown to the form, or personal and never kept. */
public record OtherColumn(int index, String title, boolean personal) implements Serializable {}
