/** Brings sealed releases to their readers: once each, and a correction to who got a wrong one. */
package rural.scheduler.distribute;
