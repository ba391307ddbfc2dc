/**
 * The files of the Derby plan by their path in its folder, as an example to try things on. The build puts what lies in
 * plan/ in place of this module (src/build/inline-derby-plan.ts).
 */
export const derbyPlan: Readonly<Record<string, string>> = {}
