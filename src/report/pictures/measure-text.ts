import { onOneLine } from '../../model/printable.js'
import { widthOf } from '../terminal/text-width.js'

/** How wide the letters of Liberation Sans are, in thousandths of its size; those of Arial and Helvetica are the same. */
const widths: Readonly<Record<number, string>> = {
  191: "'",
  222: 'ijl‘’',
  260: '|',
  278: ' !,./:;I[\\]ft·',
  333: '()-`r“”',
  334: '{}',
  350: '•',
  355: '"',
  389: '*',
  400: '°',
  469: '^',
  500: 'Jcksvxyz',
  556: '#$0123456789?L_abdeghnopqu–£€',
  584: '+<=>~×',
  611: 'FTZ',
  667: '&ABEKPSVXY',
  722: 'CDHNRUw',
  778: 'GOQ',
  833: 'Mm',
  889: '%',
  944: 'W',
  1000: '—…→←',
  1015: '@',
}

const widthOfLetter = new Map(
  Object.entries(widths).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width)])),
)

/** Of a letter of another alphabet: wider than most, and a whole square where it takes two columns of a terminal. */
const otherLetter = 720
const square = 1000

function measureLetter(letter: string): number {
  const known = widthOfLetter.get(letter) ?? widthOfLetter.get(letter.normalize('NFD').charAt(0))
  if (known !== undefined) return known
  const columns = widthOf(letter)
  return columns === 0 ? 0 : columns === 1 ? otherLetter : square
}

/** How wide a text is, in the unit of its size. */
export function measureText(text: string, size: number): number {
  let width = 0
  for (const letter of text) width += measureLetter(letter)
  return (width * size) / 1000
}

/** The text on one line, as far as there is room for it: what does not fit ends in `…`. */
export function fitText(given: string, size: number, room: number): string {
  const text = onOneLine(given)
  if (measureText(text, size) <= room) return text
  let left = room - measureText('…', size)
  let end = 0
  for (const letter of text) {
    left -= measureText(letter, size)
    if (left < 0) break
    end += letter.length
  }
  return `${text.slice(0, end).trimEnd()}…`
}
