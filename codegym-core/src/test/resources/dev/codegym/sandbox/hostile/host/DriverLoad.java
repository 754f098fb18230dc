// verdict: REJECTED
public class DriverLoad {
    public Object run() throws Exception {
        return java.sql.DriverManager.getDrivers();
    }
}
