/** How things of a kind are compared. */
export interface ComparisonRule<Thing, Dated, Aspect extends string> {
  readonly idOf: (thing: Thing) => string
  /** What may differ of it, each by its name. */
  readonly aspects: Readonly<Record<Aspect, (thing: Thing) => unknown>>
  /** What the journal says of it, in order. */
  readonly entriesOf: (thing: Thing) => readonly Dated[]
}

/** Something that is not what it was. */
export interface Change<Thing, Dated, Aspect extends string> {
  readonly id: string
  /** Null where it was not in the plan. */
  readonly before: Thing | null
  /** Null where it is no longer in the plan. */
  readonly after: Thing | null
  /** What differs, where it is on both sides. */
  readonly changed: readonly Aspect[]
  /** What was recorded for it between the two, in order. */
  readonly entries: readonly Dated[]
  /** What the journal said of it and, in another revision, no longer says; none where it was removed itself. */
  readonly entriesGone: readonly Dated[]
}

/** What differs between two lists; in the order of the later one, then what was removed. */
export function compareLists<Thing, Dated, Aspect extends string>(
  before: readonly Thing[],
  after: readonly Thing[],
  comparing: ComparisonRule<Thing, Dated, Aspect>,
): readonly Change<Thing, Dated, Aspect>[] {
  const earlier = new Map(before.map((thing) => [comparing.idOf(thing), thing]))
  const later = new Map(after.map((thing) => [comparing.idOf(thing), thing]))
  return [...new Set([...later.keys(), ...earlier.keys()])]
    .map((id) => compare(id, earlier.get(id) ?? null, later.get(id) ?? null, comparing))
    .filter(isChange)
}

function compare<Thing, Dated, Aspect extends string>(
  id: string,
  before: Thing | null,
  after: Thing | null,
  { aspects, entriesOf }: ComparisonRule<Thing, Dated, Aspect>,
): Change<Thing, Dated, Aspect> {
  const was = before === null ? [] : entriesOf(before)
  const is = after === null ? [] : entriesOf(after)
  const differs = (aspect: Aspect) =>
    before !== null &&
    after !== null &&
    JSON.stringify(aspects[aspect](before)) !== JSON.stringify(aspects[aspect](after))
  return {
    id,
    before,
    after,
    changed: (Object.keys(aspects) as Aspect[]).filter(differs),
    entries: without(is, was),
    entriesGone: after === null ? [] : without(was, is),
  }
}

function without<Dated>(dated: readonly Dated[], known: readonly Dated[]): readonly Dated[] {
  if (dated.length === 0) return dated
  const said = new Set(known.map(identify))
  return dated.filter((entry) => !said.has(identify(entry)))
}

/** Two readings of a plan share no objects, so an entry is known by what it says, wherever its file lies. */
function identify<Dated>(dated: Dated): string {
  const elsewhere = { meeting: undefined, recorded: undefined, journal: undefined, index: undefined }
  return JSON.stringify({ ...dated, ...elsewhere })
}

function isChange({
  before,
  after,
  changed,
  entries,
  entriesGone,
}: Change<unknown, unknown, string>): boolean {
  return before === null || after === null || changed.length + entries.length + entriesGone.length > 0
}
