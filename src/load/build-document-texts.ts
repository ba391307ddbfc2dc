import { defaults } from '../model/defaults.js'
import type { ContextPart, DocumentTexts, Term } from '../model/document-texts.js'
import type { WrittenContextPart, WrittenPlan, WrittenTerm } from './schemas/written.js'

export function buildDocumentTexts({ contact, terms, context, credits }: WrittenPlan): DocumentTexts {
  return {
    contact: contact ?? null,
    terms: Object.entries(terms ?? {}).map(([term, written]) => buildTerm(term, written)),
    context: (context ?? []).map(buildContextPart),
    credits: credits ?? [],
  }
}

function buildTerm(term: string, { name, means, source }: WrittenTerm): Term {
  return { term, name: name ?? null, means, source: source ?? null }
}

function buildContextPart({ title, text, place }: WrittenContextPart): ContextPart {
  return { title, text, place: place ?? defaults.place }
}
