/** When something is due: rhythms that name the next moment, with the moment passed in. */
package rural.scheduler.timetable;
