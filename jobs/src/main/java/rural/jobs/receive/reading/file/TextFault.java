package rural.jobs.receive.reading.file;

/** Where a text cannot be decoded: line and byte, both from 1. */
record TextFault(long line, long bytePosition) {}
