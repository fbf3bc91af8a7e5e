/** The look of a page: system fonts, both colour schemes by the reader's choice, paper always light. */
export const STYLE = `
:root { --ink: #1d2733; --soft: #5b6877; --line: #d9dfe6; --paper: #fff; --card: #f5f7f9; --bar: #2f6f9f; --fall: #b3372f; }
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #e4e9ee; --soft: #9aa8b6; --line: #33404d; --paper: #14191f; --card: #1c242c; --bar: #6aaede; --fall: #ff8d80; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.5rem; max-width: 72rem; background: var(--paper); color: var(--ink);
  font: 15px/1.5 system-ui, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.7rem; margin: 0 0 .75rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
p { margin: .2rem 0; }
.proof, .note, footer { color: var(--soft); font-size: .82rem; }
.reading { border-left: 4px solid var(--bar); padding: .2rem 1rem; margin: 0 0 1.5rem; }
.parts { display: grid; gap: .6rem; }
.parts > .text { background: var(--card); border-left: 4px solid var(--bar); border-radius: 4px; padding: .7rem 1rem; }
.parts > .text p:first-child { font-weight: 600; }
.figure { font-size: 2rem; font-weight: 600; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .87rem; font-variant-numeric: tabular-nums; }
th, td { padding: .32rem .5rem; border-bottom: 1px solid var(--line); text-align: left; white-space: nowrap; font-weight: 400; }
thead th { color: var(--soft); font-size: .78rem; font-weight: 600; border-bottom-width: 2px; }
tbody th { font-weight: 500; width: 13rem; }
.number { text-align: right; }
.fall { color: var(--fall); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; }
dt { color: var(--soft); }
dd { margin: 0; }
svg { display: block; width: 100%; max-width: 50rem; margin: .5rem 0 1rem; }
svg rect, svg circle { fill: var(--bar); }
svg polyline { fill: none; stroke: var(--bar); stroke-width: 2; }
svg text { fill: var(--ink); font-size: 12px; dominant-baseline: central; }
svg .label { text-anchor: end; }
svg .value { fill: var(--soft); }
footer { margin-top: 2rem; padding-top: .75rem; border-top: 1px solid var(--line); }
@media print {
  @page { size: A4 landscape; margin: 12mm; }
  body { padding: 0; max-width: none; font-size: 12px; }
  section, tr, svg, .parts > .text { break-inside: avoid; }
  h2 { break-after: avoid; }
  .scroll { overflow: visible; }
  svg rect, .parts > .text { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
