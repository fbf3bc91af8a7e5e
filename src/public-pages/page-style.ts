/** The look of what customers see: one card, system fonts, both colour schemes by the reader's choice. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #1d2733; --soft: #5b6877; --line: #cfd7df; --page: #f2f4f6; --card: #fff; --accent: #1f6f5c; --on: #fff; --bad: #b3372f; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e9ee; --soft: #9aa8b6; --line: #3a4755; --page: #12161b; --card: #1b222a; --accent: #5cc2a6; --on: #0d1a16; --bad: #ff8d80; }
}
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; grid-template-rows: 1fr auto; justify-items: center; background: var(--page); color: var(--ink);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; overflow-wrap: anywhere; }
main { align-self: center; width: min(34rem, calc(100vw - 2rem)); margin: 1.5rem 1rem; padding: 2rem; border: 1px solid var(--line); border-radius: 14px; background: var(--card); }
.company { margin: 0 0 .35rem; color: var(--soft); font-size: .9rem; }
h1 { margin: 0 0 .75rem; font-size: 1.45rem; line-height: 1.3; }
p { margin: 0 0 1rem; }
fieldset { margin: 0 0 1.25rem; padding: 0; border: 0; min-width: 0; }
legend { padding: 0; margin-bottom: .6rem; }
.choice { display: flex; gap: .7rem; align-items: baseline; padding: .7rem .9rem; border: 1px solid var(--line); border-radius: 10px; cursor: pointer; }
.choice + .choice { margin-top: .5rem; }
.choice:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
input { accent-color: var(--accent); }
.scale { display: grid; grid-template-columns: repeat(var(--steps), minmax(0, 1fr)); gap: .35rem; }
.scale label { position: relative; display: grid; place-items: center; min-height: 2.9rem; border: 1px solid var(--line); border-radius: 9px; font-weight: 600; cursor: pointer; }
.scale input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
.scale label:hover { border-color: var(--accent); }
.scale label:has(:checked) { border-color: var(--accent); background: var(--accent); color: var(--on); }
.scale label:has(:focus-visible) { outline: 2px solid var(--accent); outline-offset: 2px; }
.five { --steps: 5; }
.eleven { --steps: 11; }
@media (max-width: 32rem) { main { padding: 1.4rem 1.1rem; } .eleven { --steps: 6; } }
.ends { display: flex; justify-content: space-between; gap: 1rem; margin-top: .4rem; color: var(--soft); font-size: .85rem; }
.ends span:last-child { text-align: right; }
.field { display: block; margin-bottom: .35rem; }
textarea { display: block; width: 100%; margin-bottom: 1.25rem; padding: .6rem .75rem; border: 1px solid var(--line); border-radius: 10px; background: transparent; color: inherit; font: inherit; resize: vertical; }
button { padding: .65rem 1.4rem; border: 0; border-radius: 10px; background: var(--accent); color: var(--on); font: inherit; font-weight: 600; cursor: pointer; }
button.quiet { padding: 0; background: none; color: var(--accent); font-weight: 500; text-decoration: underline; text-underline-offset: 3px; }
button:focus-visible, textarea:focus-visible, a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.bad { color: var(--bad); font-weight: 500; }
.note { margin: 1rem 0 0; color: var(--soft); font-size: .87rem; }
footer { padding: 0 1rem 1.25rem; font-size: .87rem; }
footer a { color: var(--soft); }
`;
