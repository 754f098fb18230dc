import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

public class Dates {
    public Object run() {
        LocalDate d = LocalDate.of(2019, 9, 15);
        return d.getDayOfWeek() + " " + d.getDayOfYear() + Math.abs(ChronoUnit.DAYS.between(LocalDate.parse("2020-01-15"), d)) + DayOfWeek.MONDAY.plus(3) + d.isLeapYear();
    }
}
