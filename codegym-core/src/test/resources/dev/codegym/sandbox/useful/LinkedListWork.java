public class LinkedListWork {
    static class ListNode {
        int val;
        ListNode next;

        ListNode(int val) { this.val = val; }

        ListNode(int val, ListNode next) { this.val = val; this.next = next; }
    }

    private ListNode reverse(ListNode head) {
        ListNode previous = null;
        while (head != null) { ListNode next = head.next; head.next = previous; previous = head; head = next; }
        return previous;
    }

    private ListNode sort(ListNode head) {
        if (head == null || head.next == null) return head;
        ListNode slow = head, fast = head.next;
        while (fast != null && fast.next != null) { slow = slow.next; fast = fast.next.next; }
        ListNode second = slow.next;
        slow.next = null;
        return merge(sort(head), sort(second));
    }

    private ListNode merge(ListNode a, ListNode b) {
        ListNode dummy = new ListNode(0), at = dummy;
        while (a != null && b != null) {
            if (a.val <= b.val) { at.next = a; a = a.next; } else { at.next = b; b = b.next; }
            at = at.next;
        }
        at.next = a != null ? a : b;
        return dummy.next;
    }

    private String show(ListNode n) { return n == null ? "." : n.val + ">" + show(n.next); }

    public Object run() {
        ListNode head = null;
        for (int i = 0; i < 25; i++) head = new ListNode(i * 37 % 23, head);
        String before = show(head);
        head = reverse(sort(head));
        return before + show(head);
    }
}
