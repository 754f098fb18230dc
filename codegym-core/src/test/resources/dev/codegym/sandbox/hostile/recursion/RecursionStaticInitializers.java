// verdict: STOPPED DEPTH | THREW | RETURNED 0
public class RecursionStaticInitializers {
    static class C0 {
        static int x = C1.x + 1;
    }

    static class C1 {
        static int x = C2.x + 1;
    }

    static class C2 {
        static int x = C3.x + 1;
    }

    static class C3 {
        static int x = C4.x + 1;
    }

    static class C4 {
        static int x = C5.x + 1;
    }

    static class C5 {
        static int x = C6.x + 1;
    }

    static class C6 {
        static int x = C7.x + 1;
    }

    static class C7 {
        static int x = C8.x + 1;
    }

    static class C8 {
        static int x = C9.x + 1;
    }

    static class C9 {
        static int x = C10.x + 1;
    }

    static class C10 {
        static int x = C11.x + 1;
    }

    static class C11 {
        static int x = C12.x + 1;
    }

    static class C12 {
        static int x = C13.x + 1;
    }

    static class C13 {
        static int x = C14.x + 1;
    }

    static class C14 {
        static int x = C15.x + 1;
    }

    static class C15 {
        static int x = C16.x + 1;
    }

    static class C16 {
        static int x = C17.x + 1;
    }

    static class C17 {
        static int x = C18.x + 1;
    }

    static class C18 {
        static int x = C19.x + 1;
    }

    static class C19 {
        static int x = C20.x + 1;
    }

    static class C20 {
        static int x = C21.x + 1;
    }

    static class C21 {
        static int x = C22.x + 1;
    }

    static class C22 {
        static int x = C23.x + 1;
    }

    static class C23 {
        static int x = C24.x + 1;
    }

    static class C24 {
        static int x = C25.x + 1;
    }

    static class C25 {
        static int x = C26.x + 1;
    }

    static class C26 {
        static int x = C27.x + 1;
    }

    static class C27 {
        static int x = C28.x + 1;
    }

    static class C28 {
        static int x = C29.x + 1;
    }

    static class C29 {
        static int x = C30.x + 1;
    }

    static class C30 {
        static int x = C31.x + 1;
    }

    static class C31 {
        static int x = C32.x + 1;
    }

    static class C32 {
        static int x = C33.x + 1;
    }

    static class C33 {
        static int x = C34.x + 1;
    }

    static class C34 {
        static int x = C35.x + 1;
    }

    static class C35 {
        static int x = C36.x + 1;
    }

    static class C36 {
        static int x = C37.x + 1;
    }

    static class C37 {
        static int x = C38.x + 1;
    }

    static class C38 {
        static int x = C39.x + 1;
    }

    static class C39 {
        static int x = C40.x + 1;
    }

    static class C40 {
        static int x = C41.x + 1;
    }

    static class C41 {
        static int x = C42.x + 1;
    }

    static class C42 {
        static int x = C43.x + 1;
    }

    static class C43 {
        static int x = C44.x + 1;
    }

    static class C44 {
        static int x = C45.x + 1;
    }

    static class C45 {
        static int x = C46.x + 1;
    }

    static class C46 {
        static int x = C47.x + 1;
    }

    static class C47 {
        static int x = C48.x + 1;
    }

    static class C48 {
        static int x = C49.x + 1;
    }

    static class C49 {
        static int x = C50.x + 1;
    }

    static class C50 {
        static int x = C51.x + 1;
    }

    static class C51 {
        static int x = C52.x + 1;
    }

    static class C52 {
        static int x = C53.x + 1;
    }

    static class C53 {
        static int x = C54.x + 1;
    }

    static class C54 {
        static int x = C55.x + 1;
    }

    static class C55 {
        static int x = C56.x + 1;
    }

    static class C56 {
        static int x = C57.x + 1;
    }

    static class C57 {
        static int x = C58.x + 1;
    }

    static class C58 {
        static int x = C59.x + 1;
    }

    static class C59 {
        static int x = C60.x + 1;
    }

    static class C60 {
        static int x = C61.x + 1;
    }

    static class C61 {
        static int x = C62.x + 1;
    }

    static class C62 {
        static int x = C63.x + 1;
    }

    static class C63 {
        static int x = C64.x + 1;
    }

    static class C64 {
        static int x = C65.x + 1;
    }

    static class C65 {
        static int x = C66.x + 1;
    }

    static class C66 {
        static int x = C67.x + 1;
    }

    static class C67 {
        static int x = C68.x + 1;
    }

    static class C68 {
        static int x = C69.x + 1;
    }

    static class C69 {
        static int x = C70.x + 1;
    }

    static class C70 {
        static int x = C71.x + 1;
    }

    static class C71 {
        static int x = C72.x + 1;
    }

    static class C72 {
        static int x = C73.x + 1;
    }

    static class C73 {
        static int x = C74.x + 1;
    }

    static class C74 {
        static int x = C75.x + 1;
    }

    static class C75 {
        static int x = C76.x + 1;
    }

    static class C76 {
        static int x = C77.x + 1;
    }

    static class C77 {
        static int x = C78.x + 1;
    }

    static class C78 {
        static int x = C79.x + 1;
    }

    static class C79 {
        static int x = C80.x + 1;
    }

    static class C80 {
        static int x = C81.x + 1;
    }

    static class C81 {
        static int x = C82.x + 1;
    }

    static class C82 {
        static int x = C83.x + 1;
    }

    static class C83 {
        static int x = C84.x + 1;
    }

    static class C84 {
        static int x = C85.x + 1;
    }

    static class C85 {
        static int x = C86.x + 1;
    }

    static class C86 {
        static int x = C87.x + 1;
    }

    static class C87 {
        static int x = C88.x + 1;
    }

    static class C88 {
        static int x = C89.x + 1;
    }

    static class C89 {
        static int x = C90.x + 1;
    }

    static class C90 {
        static int x = C91.x + 1;
    }

    static class C91 {
        static int x = C92.x + 1;
    }

    static class C92 {
        static int x = C93.x + 1;
    }

    static class C93 {
        static int x = C94.x + 1;
    }

    static class C94 {
        static int x = C95.x + 1;
    }

    static class C95 {
        static int x = C96.x + 1;
    }

    static class C96 {
        static int x = C97.x + 1;
    }

    static class C97 {
        static int x = C98.x + 1;
    }

    static class C98 {
        static int x = C99.x + 1;
    }

    static class C99 {
        static int x = C100.x + 1;
    }

    static class C100 {
        static int x = C101.x + 1;
    }

    static class C101 {
        static int x = C102.x + 1;
    }

    static class C102 {
        static int x = C103.x + 1;
    }

    static class C103 {
        static int x = C104.x + 1;
    }

    static class C104 {
        static int x = C105.x + 1;
    }

    static class C105 {
        static int x = C106.x + 1;
    }

    static class C106 {
        static int x = C107.x + 1;
    }

    static class C107 {
        static int x = C108.x + 1;
    }

    static class C108 {
        static int x = C109.x + 1;
    }

    static class C109 {
        static int x = C110.x + 1;
    }

    static class C110 {
        static int x = C111.x + 1;
    }

    static class C111 {
        static int x = C112.x + 1;
    }

    static class C112 {
        static int x = C113.x + 1;
    }

    static class C113 {
        static int x = C114.x + 1;
    }

    static class C114 {
        static int x = C115.x + 1;
    }

    static class C115 {
        static int x = C116.x + 1;
    }

    static class C116 {
        static int x = C117.x + 1;
    }

    static class C117 {
        static int x = C118.x + 1;
    }

    static class C118 {
        static int x = C119.x + 1;
    }

    static class C119 {
        static int x = C120.x + 1;
    }

    static class C120 {
        static int x = C121.x + 1;
    }

    static class C121 {
        static int x = C122.x + 1;
    }

    static class C122 {
        static int x = C123.x + 1;
    }

    static class C123 {
        static int x = C124.x + 1;
    }

    static class C124 {
        static int x = C125.x + 1;
    }

    static class C125 {
        static int x = C126.x + 1;
    }

    static class C126 {
        static int x = C127.x + 1;
    }

    static class C127 {
        static int x = C128.x + 1;
    }

    static class C128 {
        static int x = C129.x + 1;
    }

    static class C129 {
        static int x = C130.x + 1;
    }

    static class C130 {
        static int x = C131.x + 1;
    }

    static class C131 {
        static int x = C132.x + 1;
    }

    static class C132 {
        static int x = C133.x + 1;
    }

    static class C133 {
        static int x = C134.x + 1;
    }

    static class C134 {
        static int x = C135.x + 1;
    }

    static class C135 {
        static int x = C136.x + 1;
    }

    static class C136 {
        static int x = C137.x + 1;
    }

    static class C137 {
        static int x = C138.x + 1;
    }

    static class C138 {
        static int x = C139.x + 1;
    }

    static class C139 {
        static int x = C140.x + 1;
    }

    static class C140 {
        static int x = C141.x + 1;
    }

    static class C141 {
        static int x = C142.x + 1;
    }

    static class C142 {
        static int x = C143.x + 1;
    }

    static class C143 {
        static int x = C144.x + 1;
    }

    static class C144 {
        static int x = C145.x + 1;
    }

    static class C145 {
        static int x = C146.x + 1;
    }

    static class C146 {
        static int x = C147.x + 1;
    }

    static class C147 {
        static int x = C148.x + 1;
    }

    static class C148 {
        static int x = C149.x + 1;
    }

    static class C149 {
        static int x = C150.x + 1;
    }

    static class C150 {
        static int x = C0.x;
    }

    public Object run() {
        return C0.x - 150;
    }
}
