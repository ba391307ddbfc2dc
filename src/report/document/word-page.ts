import { AlignmentType, Footer, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx'

// What all Word files have in common. Lengths are in twentieths of a point, as Word counts them.

const cm = 567
const margin = Math.round(1.5 * cm)
export const textWidth = 21 * cm - 2 * margin // of A4

/** A4, upright. */
export const pageSize = {
  size: { width: 21 * cm, height: Math.round(29.7 * cm) },
  margin: { top: margin, bottom: margin, left: margin, right: margin, footer: Math.round(0.7 * cm) },
}

const headingStyle = (size: number, before: number, after: number) => ({
  run: { bold: true, size, color: '111111', font: 'Arial' },
  paragraph: { spacing: { before, after }, keepNext: true },
})

export const styles = {
  document: {
    run: { font: 'Arial', size: 22, language: { value: 'en-GB' } }, // sizes are in half points
    paragraph: { spacing: { before: 40, after: 40 } },
  },
  heading1: headingStyle(32, 0, 120),
  heading2: headingStyle(25, 150, 40),
  heading3: headingStyle(22, 120, 30),
  listParagraph: { paragraph: { spacing: { before: 10, after: 10 } } },
}

/** The title, and which page of how many. */
export function pageFooter(title: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [
          new TextRun({
            size: 18,
            children: [title, new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })
}
