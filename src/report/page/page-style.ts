/** How the page looks: on a telephone, on a desk, in the dark and on paper. Colours only repeat what words say. */
export const pageStyle = `:root { color-scheme: light dark; --ink: #0b0c0c; --paper: #fff; --quiet: #505a5f; --line: #b1b4b6; --link: #1d4f91; --soft: #f3f2f1; --late: #fbe0dc; --soon: #fff0c2; --good: #d9ecdf; --plain: #e4ebf2; }
@media (prefers-color-scheme: dark) { :root { --ink: #f1f3f3; --paper: #16191b; --quiet: #b3babd; --line: #5c6468; --link: #8fc1ff; --soft: #23282b; --late: #5a2019; --soon: #4d3d08; --good: #1d4029; --plain: #2b3947; } }
*, ::before { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 Arial, "Liberation Sans", Helvetica, sans-serif; overflow-wrap: anywhere; }
header, main, footer { max-width: 62rem; margin: 0 auto; padding: 0 1rem; }
h1 { font-size: clamp(1.6rem, 5vw, 2.3rem); line-height: 1.15; margin: 1.5rem 0 .5rem; }
h2 { font-size: 1.5rem; line-height: 1.2; margin: 2.5rem 0 .6rem; padding-top: .8rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.2rem; line-height: 1.3; margin: 1.6rem 0 .4rem; }
h4 { font-size: 1.0625rem; margin: 0 0 .4rem; }
p, ul { margin: .5rem 0; }
ul { padding-left: 1.3rem; }
li { margin: .25rem 0; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid #0b0c0c; box-shadow: 0 0 0 6px #fd0; outline-offset: 0; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; background: #fd0; color: #0b0c0c; padding: .5rem .8rem; z-index: 1; }
.lead { font-size: 1.15rem; color: var(--quiet); margin-top: 0; }
nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; }
.counts { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; }
.counts b { font-size: 1.6rem; }
.tag { display: inline-block; padding: .05rem .5rem; border-left: 5px solid var(--quiet); background: var(--plain); font-weight: bold; }
.tag[data-standing="overdue"], .tag[data-standing="late starting"] { background: var(--late); border-color: #d4351c; }
.tag[data-standing="due soon"] { background: var(--soon); border-color: #d08700; }
.tag[data-standing="complete"] { background: var(--good); border-color: #00803c; }
form { background: var(--soft); padding: .8rem 1rem; margin: 1rem 0; display: flex; flex-wrap: wrap; gap: .7rem 1rem; align-items: end; }
form > div { flex: 1 1 12rem; min-width: 0; }
label { display: block; font-weight: bold; }
input, select, button { font: inherit; color: var(--ink); background: var(--paper); border: 2px solid var(--ink); padding: .35rem .5rem; min-height: 2.75rem; max-width: 100%; border-radius: 0; }
input, select { width: 100%; }
button { cursor: pointer; }
button:disabled { opacity: .55; cursor: default; }
.buttons { display: flex; flex-wrap: wrap; gap: .5rem; flex: 1 1 100%; }
article { border: 1px solid var(--line); padding: .8rem 1rem; margin: .8rem 0; }
dl { margin: .5rem 0; }
dl > div { display: grid; grid-template-columns: 9rem 1fr; gap: 0 1rem; padding: .2rem 0; }
dt { font-weight: bold; }
dd { margin: 0; }
summary { cursor: pointer; padding: .3rem 0; color: var(--link); }
.picture { overflow-x: auto; background: #fff; border: 1px solid var(--line); }
.picture svg { display: block; max-width: none; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem .4rem 0; border-bottom: 1px solid var(--line); }
footer { margin-top: 3rem; padding: 1rem; border-top: 2px solid var(--ink); color: var(--quiet); }
@media (max-width: 40rem) {
  dl > div { display: block; }
  table, tbody, tr, th, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { padding: .5rem 0; border-bottom: 1px solid var(--line); }
  th, td { padding: .1rem 0; border: 0; }
  td::before { content: attr(data-column) ": "; font-weight: bold; }
}
@page { size: A4; margin: 12mm 15mm; }
@media print {
  :root { color-scheme: light; --ink: #000; --paper: #fff; --quiet: #333; --line: #888; --link: #000; --soft: #fff; --late: #fff; --soon: #fff; --good: #fff; --plain: #fff; }
  body { font-size: 10.5pt; line-height: 1.3; }
  header, main, footer { max-width: none; padding: 0; }
  nav, form, .skip, #download { display: none; }
  h2, h3, h4 { break-after: avoid; }
  h2 { margin-top: 14pt; }
  article, tr, li { break-inside: avoid; }
  article { padding: 4pt 6pt; margin: 5pt 0; }
  details::details-content { content-visibility: visible; height: auto; }
  .picture { overflow: visible; border: 0; }
  .picture svg { width: 100%; height: auto; }
}
`
