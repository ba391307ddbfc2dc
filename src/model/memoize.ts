/** Works a thing out once for each plan, whoever asks: what several rules go through is not made for each of them. */
export function memoize<Plan extends object, Value>(make: (plan: Plan) => Value): (plan: Plan) => Value {
  const made = new WeakMap<Plan, { readonly value: Value }>()
  return (plan) => {
    const known = made.get(plan) ?? { value: make(plan) }
    made.set(plan, known)
    return known.value
  }
}

/** The same for a text or a day: a plan says the same few dates over and over. */
export function memoizeByKey<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, { readonly value: Value }>()
  return (key) => {
    const known = made.get(key)
    if (known) return known.value
    const value = make(key)
    made.set(key, { value })
    return value
  }
}
