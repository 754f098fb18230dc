// verdict: REJECTED | RETURNED 1
public class AnnotationOwn {
    @interface Mark {
        String value() default "x";
    }

    public Object run() throws Exception {
        return 1;
    }
}
