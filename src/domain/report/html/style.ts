/** The style sheet of the page: no address in it, light and dark, phone and print. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fff; --page: #f6f7f9; --ink: #1a1f29; --muted: #586174; --grid: #dfe3ea; --rule: #d9dde5;
  --challenger: #2457d6; --champion: #7a6a55; --plain: #51607a;
  --good: #117a4b; --bad: #b3261e; --unsure: #8a5a00;
  --good-wash: #e3f4ea; --bad-wash: #fbe6e4; --unsure-wash: #fbf0da; --plain-wash: #eaedf3;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171b23; --page: #0f1218; --ink: #e8ebf1; --muted: #a3adbe; --grid: #343c4a; --rule: #323947;
    --challenger: #82aaff; --champion: #cbb799; --plain: #a9b6cd;
    --good: #5fd39a; --bad: #ff8f86; --unsure: #efb857;
    --good-wash: #12301f; --bad-wash: #3a1715; --unsure-wash: #33260c; --plain-wash: #242b38;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--page); color: var(--ink);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif;
  overflow-wrap: break-word;
}
main, header, footer { max-width: 68rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2.5rem; }
.eyebrow { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; margin: 0 0 1rem; color: var(--muted); }
h1 {
  margin: 0 0 .6rem; max-width: 46rem; text-wrap: balance;
  font: 600 clamp(1.45rem, 1.1rem + 1.6vw, 2.1rem)/1.28 ui-serif, Charter, "Iowan Old Style", Georgia, "DejaVu Serif", serif;
}
h1 code { font-size: .86em; background: none; padding: 0; }
.lede { margin: 0 0 1.5rem; font-size: 1.1rem; color: var(--muted); }
.lede .figure { color: var(--ink); }
h2 { display: flex; flex-wrap: wrap; gap: .3rem .75rem; align-items: center; margin: 0 0 .75rem; font-size: 1.25rem; line-height: 1.3; }
h3 { margin: 0 0 .5rem; font-size: .95rem; font-weight: 600; }
p, ul { margin: .5rem 0; max-width: 46rem; }
ul { padding-left: 1.2rem; }
li { margin: .25rem 0; }
code { font: .88em ui-monospace, SFMono-Regular, Menlo, "DejaVu Sans Mono", monospace; background: var(--plain-wash); border-radius: 4px; padding: .08em .35em; unicode-bidi: isolate; }
.figure { font-variant-numeric: tabular-nums; white-space: nowrap; }
.badge { display: inline-block; border-radius: 999px; padding: .1em .7em; font: 600 .8rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; white-space: nowrap; background: var(--plain-wash); color: var(--plain); }
.badge.pass { background: var(--good-wash); color: var(--good); }
.badge.fail { background: var(--bad-wash); color: var(--bad); }
.badge.warn, .badge.inconclusive, .badge.missing { background: var(--unsure-wash); color: var(--unsure); }
.eyebrow .badge { font-size: .95rem; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .75rem; margin: 0 0 1.5rem; }
.facts > div { min-width: 0; overflow-wrap: anywhere; background: var(--paper); border: 1px solid var(--rule); border-radius: 10px; padding: .8rem 1rem; }
.facts dt { color: var(--muted); font-size: .85rem; }
.facts dd { margin: 0; }
.facts dd.value { font-size: 1.6rem; font-weight: 650; line-height: 1.3; letter-spacing: -.01em; }
.facts .figure { white-space: normal; }
.facts dd.note { color: var(--muted); font-size: .85rem; }
.next { border-left: 4px solid var(--plain); padding: .1rem 0 .1rem 1rem; margin: 0 0 1.5rem; }
.next.pass { border-color: var(--good); } .next.fail { border-color: var(--bad); }
.next.warn, .next.inconclusive { border-color: var(--unsure); }
.next h2 { font-size: .85rem; margin: 0; color: var(--muted); font-weight: 600; }
.next ul { list-style: none; padding: 0; margin: .2rem 0; }
nav ul { display: flex; flex-wrap: wrap; gap: .3rem 1.25rem; list-style: none; padding: 0; margin: 0 0 1.5rem; max-width: none; font-size: .9rem; }
a { color: var(--challenger); }
section { background: var(--paper); border: 1px solid var(--rule); border-radius: 12px; padding: 1.25rem 1.4rem; margin: 0 0 1.25rem; }
.scroll { overflow-x: auto; margin: .75rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
caption { text-align: left; color: var(--muted); font-size: .85rem; padding: 0 0 .4rem; }
th, td { padding: .45rem .7rem; border-bottom: 1px solid var(--grid); text-align: left; vertical-align: baseline; }
th:first-child, td:first-child { padding-left: 0; }
thead th { color: var(--muted); font-weight: 600; font-size: .8rem; white-space: nowrap; border-bottom-color: var(--rule); }
tbody th { font-weight: 500; }
tbody tr:last-child > * { border-bottom: 0; }
.right { text-align: right; }
td code, th code { display: inline-block; width: max-content; max-width: min(20rem, 55vw); }
td.right { white-space: nowrap; }
td bdi { display: inline-block; min-width: 12rem; }
details { margin: .75rem 0; border-top: 1px solid var(--grid); padding-top: .6rem; }
summary { cursor: pointer; color: var(--muted); font-size: .92rem; }
figure { margin: 1rem 0; }
figcaption { margin-top: .4rem; color: var(--muted); font-size: .88rem; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 1rem 1.5rem; align-items: start; }
.charts figure { margin: .5rem 0; min-width: 0; }
svg { display: block; max-width: 100%; height: auto; }
svg text { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; font-variant-numeric: tabular-nums; }
svg.narrow, .charts svg.wide { display: none; }
.charts svg.narrow { display: block; }
footer { color: var(--muted); font-size: .85rem; padding-bottom: 3rem; }
@media (max-width: 42rem) {
  svg.wide { display: none; } svg.narrow { display: block; }
  header { padding-top: 1.5rem; }
  section { padding: 1rem; border-radius: 10px; }
  .facts { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .facts dd.value { font-size: clamp(1.1rem, 5.5vw, 1.6rem); }
  h1, .lede { overflow-wrap: anywhere; }
}
@media print {
  :root { --page: #fff; --paper: #fff; --ink: #000; --muted: #444; }
  body { font-size: 11px; }
  section { border: 0; padding: 0; break-inside: auto; }
  figure, tr { break-inside: avoid; }
  nav { display: none; }
  details::details-content { content-visibility: visible; display: block; }
}
`;
