/** Works a thing out once for each plan, whoever asks: what several rules go through is not made for each of them. */
export function oncePer<Plan extends object, Value>(make: (plan: Plan) => Value): (plan: Plan) => Value {
  const made = new WeakMap<Plan, { readonly value: Value }>()
  return (plan) => {
    const known = made.get(plan) ?? { value: make(plan) }
    made.set(plan, known)
    return known.value
  }
}
