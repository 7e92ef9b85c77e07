/** Which days are worked in China: weekdays without the holidays, and the worked weekends. */
package rural.scheduler.calendar;
