/// The look of the findings page: system fonts, four weights told apart by word and colour, and a form to print.
enum FindingsPageStyle {
    static let sheet: StaticString = """
        :root {
          --ink: #1c2733; --soft: #52606d; --paper: #ffffff; --ground: #eef2f6; --line: #cbd5df; --link: #1a5490;
          --error: #a12622; --error-shade: #fdf1f0; --warning: #7a4d00; --warning-shade: #fdf6e7;
          --notice: #1a5490; --notice-shade: #eef5fb; --information: #52606d; --information-shade: #f3f6f9;
          --good: #1d6b3c; --good-shade: #eef8f1;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ink: #e3e9ef; --soft: #a9b6c3; --paper: #18212a; --ground: #10161c; --line: #3a4754; --link: #8fc1f2;
            --error: #ff9d96; --error-shade: #34191a; --warning: #f0c674; --warning-shade: #2f2715;
            --notice: #8fc1f2; --notice-shade: #1a2a3a; --information: #a9b6c3; --information-shade: #1f2933;
            --good: #8fd6a8; --good-shade: #173023;
          }
        }
        *, *::before, *::after { box-sizing: border-box; }
        body {
          margin: 0; background: var(--ground); color: var(--ink); line-height: 1.7; overflow-wrap: anywhere;
          font-family: system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
        }
        header, main { max-width: 60rem; margin: 0 auto; padding: 0 1.25rem; }
        header { padding-top: 2rem; }
        h1 { font-size: 1.7rem; line-height: 1.3; margin: 0; }
        h2 { font-size: 1.1rem; line-height: 1.5; margin: 0 0 0.8rem; }
        p { margin: 0; }
        a { color: var(--link); }
        :focus-visible { outline: 3px solid #d98200; outline-offset: 2px; }
        code { font-family: ui-monospace, "Cascadia Mono", "Noto Sans Mono CJK SC", monospace; font-size: 0.92em; }
        small, .about, .place { color: var(--soft); }
        small { font-size: 0.88em; }
        .outcome {
          margin: 1.2rem 0 0; padding: 0.9rem 1.2rem; border-left: 0.4rem solid currentColor; border-radius: 0.3rem;
          font-size: 1.2rem; font-weight: 700; background: var(--paper);
        }
        .counts { list-style: none; margin: 0.8rem 0 0; padding: 0; display: grid; gap: 0.8rem;
          grid-template-columns: repeat(4, 1fr); }
        .counts li { background: var(--paper); border-top: 0.25rem solid currentColor; border-radius: 0.3rem; padding: 0.5rem 0.8rem; }
        .counts b { display: block; font-size: 1.7rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
        .counts .none { color: var(--soft); }
        .error { color: var(--error); } .warning { color: var(--warning); } .good { color: var(--good); }
        .notice { color: var(--notice); } .information { color: var(--information); }
        .outcome.error { background: var(--error-shade); } .outcome.warning { background: var(--warning-shade); }
        .outcome.good { background: var(--good-shade); }
        nav, section { background: var(--paper); border: 1px solid var(--line); border-radius: 0.4rem;
          padding: 1.1rem 1.3rem; margin: 1.2rem 0; }
        nav ol, .clean ul { margin: 0; padding-left: 1.6em; }
        .facts { display: flex; flex-wrap: wrap; gap: 0.2rem 2rem; margin: 0 0 0.9rem; font-size: 0.94rem; }
        .facts div { display: flex; gap: 0.6em; }
        dt { color: var(--soft); } dd { margin: 0; }
        .findings { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.7rem; }
        .findings li { border-left: 0.3rem solid currentColor; border-radius: 0.2rem; padding: 0.6rem 0.9rem; }
        .findings li.error { background: var(--error-shade); } .findings li.warning { background: var(--warning-shade); }
        .findings li.notice { background: var(--notice-shade); }
        .findings li.information { background: var(--information-shade); }
        .message { color: var(--ink); }
        .message strong { color: var(--paper); border-radius: 0.2rem; padding: 0.1em 0.5em; font-size: 0.86em; margin-right: 0.3em; }
        .error .message strong { background: var(--error); } .warning .message strong { background: var(--warning); }
        .notice .message strong { background: var(--notice); } .information .message strong { background: var(--information); }
        .advice { color: var(--ink); margin-top: 0.3rem; padding-left: 1.2em; position: relative; }
        .advice::before { content: "\\2192"; position: absolute; left: 0; color: var(--soft); }
        .decision { color: var(--ink); margin-top: 0.3rem; font-weight: 700; }
        .findings li.dismissed { background: none; border-left-style: dotted; }
        .place { margin-top: 0.3rem; font-size: 0.9rem; }
        .legend { font-size: 0.92rem; }
        .legend dl { margin: 0 0 0.6rem; }
        .legend dl div { display: flex; gap: 0.8em; }
        .legend dt { flex: none; min-width: 5em; font-weight: 700; color: inherit; } .legend dd { color: var(--ink); }
        @media print {
          :root { --ground: #ffffff; --paper: #ffffff; --ink: #000000; --soft: #333333;
            --error-shade: #ffffff; --warning-shade: #ffffff; --notice-shade: #ffffff; --information-shade: #ffffff; }
          body { font-size: 10.5pt; }
          header, main { max-width: none; padding: 0; }
          nav, section { border-color: #999999; padding: 0.6rem 0.8rem; }
          nav { display: none; }
          h2, .facts { break-after: avoid; }
          .findings li, .counts li { break-inside: avoid; border-top: 1px solid #999999; border-right: 1px solid #999999;
            border-bottom: 1px solid #999999; }
          .message strong { color: inherit; background: none !important; border: 1px solid currentColor; }
          .error .message strong { color: #a12622; } .warning .message strong { color: #7a4d00; }
          a { color: inherit; text-decoration: none; }
        }

        """
}
