// verdict: NOT_COMPILED | REJECTED | RETURNED *
public class CompilerFinallyInLoop {

    public Object run() {
        int n = 0;
for (int i = 0; i < 1; i++) { try { if (n > 5) continue; n++; } finally { for (int i = 0; i < 1; i++) { try { if (n > 5) continue; n++; } finally { for (int i = 0; i < 1; i++) { try { if (n > 5) continue; n++; } finally { for (int i = 0; i < 1; i++) { try { if (n > 5) continue; n++; } finally { for (int i = 0; i < 1; i++) { try { if (n > 5) continue; n++; } finally { for (int i = 0; i < 1; i++) { try { if (n > 5) continue; n++; } finally { for (int i = 0; i < 1; i++) { try { if (n > 5) continue; n++; } finally { for (int i = 0; i < 1; i++) { try { if (n > 5) continue; n++; } finally { for (int i = 0; i < 1; i++) { try { if (n > 5) continue; n++; } finally { for (int i = 0; i < 1; i++) { try { if (n > 5) continue; n++; } finally { for (int i = 0; i < 1; i++) { try { if (n > 5) continue; n++; } finally { for (int i = 0; i < 1; i++) { try { if (n > 5) continue; n++; } finally { for (int i = 0; i < 1; i++) { try { if (n > 5) continue; n++; } finally { for (int i = 0; i < 1; i++) { try { if (n > 5) continue; n++; } finally { n++; } } } } } } } } } } } } } } } } } } } } } } } } } } } }
return n;
    }
}
