// verdict: NOT_COMPILED | RETURNED 1
public class CompilerExpansiveTypes {
    interface N<Z> {}

    static class C<X> implements N<N<? super C<C<X>>>> {}

    public Object run() {
        N<? super C<Byte>> a = null;
C<Byte> c = null;
a = c;
return 1;
    }
}
