/** What colour says beside the words, never instead of them. */
export const tones = ['strong', 'quiet', 'bad', 'soon', 'late', 'good'] as const
export type Tone = (typeof tones)[number]

/** Puts a tone on a text; on a stream without colour it gives the text back. */
export type Paint = (tone: Tone, text: string) => string
