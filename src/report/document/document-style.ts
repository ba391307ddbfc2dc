/** How a paper looks as HTML: dark on white whatever the machine prefers, since it is for paper too. */
export const style = `:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #111; font: 1rem/1.45 Arial, "Liberation Sans", Helvetica, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0.5rem 0 1rem; }
h2 { font-size: 1.2rem; margin: 1.6rem 0 0.5rem; border-bottom: 1px solid #767676; }
h3 { font-size: 1rem; margin: 1.2rem 0 0.4rem; }
p, ul { margin: 0.4rem 0; }
ul { padding-left: 1.3rem; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 0.5rem 0 0.8rem; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.5rem 0.3rem 0; border-bottom: 1px solid #bbb; overflow-wrap: break-word; }
thead th { border-bottom: 2px solid #444; }
a { color: #00439c; overflow-wrap: anywhere; }
.form { display: flex; gap: 0.5rem; margin: 1.1rem 0; }
.form::after { content: ""; flex: 1; border-bottom: 1px solid #444; }
@media screen and (max-width: 40rem) {
  table, tbody, tr, th, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { padding: 0.5rem 0; border-bottom: 1px solid #bbb; }
  th, td { padding: 0.1rem 0; border: 0; }
  td::before { content: attr(data-column) ": "; font-weight: bold; }
}
@page { size: A4; margin: 10mm 15mm; }
@media print {
  body { font-size: 11pt; line-height: 1.2; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 16pt; margin: 0 0 6pt; }
  h2 { font-size: 12.5pt; margin: 8pt 0 2pt; }
  h3 { font-size: 11pt; margin: 6pt 0 2pt; }
  h1, h2, h3 { break-after: avoid; }
  tr, .form { break-inside: avoid; }
  .form + .form { break-before: avoid; }
  thead { display: table-header-group; }
  table { margin: 2pt 0 4pt; }
  th, td { padding: 1pt 5pt 1pt 0; }
  p, ul { margin: 2pt 0; }
  .form { margin: 9pt 0; }
}
`
