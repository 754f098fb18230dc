// verdict: NOT_COMPILED | REJECTED
public class CompilerFinallyGrowth {

    public Object run() {
        int n = 0;
try { n++; } finally { try { n++; } finally { try { n++; } finally { try { n++; } finally { try { n++; } finally { try { n++; } finally { try { n++; } finally { try { n++; } finally { try { n++; } finally { try { n++; } finally { try { n++; } finally { try { n++; } finally { try { n++; } finally { try { n++; } finally { try { n++; } finally { try { n++; } finally { try { n++; } finally { try { n++; } finally { try { n++; } finally { try { n++; } finally { try { n++; } finally { try { n++; } finally { try { n++; } finally { try { n++; } finally { try { n++; } finally { n++; } } } } } } } } } } } } } } } } } } } } } } } } }
return n;
    }
}
