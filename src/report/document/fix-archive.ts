import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/**
 * Takes out of a Word file what differs from run to run: the clock in its properties and in its archive, and the
 * chance in the names of its links. `day` (2010-07-01) stands for the day on which it was made. `unfold` is applied last,
 * to the XML of the document itself.
 */
export function fixArchive(
  archive: Uint8Array,
  day: string,
  unfold: (xml: string) => string = (xml) => xml,
): Uint8Array {
  const files = unzipSync(archive)
  const names = new Map<string, string>()
  const fixed = Object.entries(files).map(([path, bytes]) => {
    const isText = /\.(xml|rels)$/.test(path)
    if (!isText) return [path, bytes] as const
    const xml = fixNames(fixDates(strFromU8(bytes), day), names)
    return [path, strToU8(fixSigns(path === 'word/document.xml' ? unfold(xml) : xml))] as const
  })
  return zipSync(Object.fromEntries(fixed), { mtime: noTime })
}

/**
 * The first day that an archive can hold, which stands for none. An archive takes its times from the local clock, and
 * this one is there in every zone; midnight of another day is not (São Paulo had none on 17 October 2010).
 */
const noTime = '1980-01-01T12:00:00'

/** XML cannot hold these by any means, and Word opens no file with one of them in it. */
const noXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

function fixDates(xml: string, day: string): string {
  return xml.replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    (_whole, start: string) => `${start}${day}T00:00:00Z`,
  )
}

function fixSigns(xml: string): string {
  return xml.replace(noXml, '\uFFFD')
}

/** Links are named by chance, bookmarks by all that were made before; they are numbered in the order in which they are met. */
function fixNames(xml: string, names: Map<string, string>): string {
  const bookmarks = new Map<string, number>()
  const numbered = xml.replace(/(?<=<w:bookmark(?:Start|End)\b[^>]*\bw:id=")\d+(?=")/g, (id) => {
    const number = bookmarks.get(id) ?? bookmarks.size + 1
    bookmarks.set(id, number)
    return String(number)
  })
  return numbered.replace(/(?<=\b(?:r:id|Id)=")rId[\w-]{21}(?=")/g, (name) => {
    const number = names.get(name) ?? `rIdLink${names.size + 1}`
    names.set(name, number)
    return number
  })
}
