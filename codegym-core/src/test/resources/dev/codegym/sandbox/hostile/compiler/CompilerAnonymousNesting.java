// verdict: NOT_COMPILED | REJECTED | RETURNED 1
public class CompilerAnonymousNesting {

    public Object run() {
        new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { new Object() { { } };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };} };
return 1;
    }
}
