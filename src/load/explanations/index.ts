import type { Explanation } from '../../model/explanation.js'
import { ofShape } from './shape.js'
import { ofText } from './text.js'
import { ofYaml } from './yaml.js'

/** Of every check of a file by itself, in the order of the passes. */
export const fileExplanations: readonly Explanation[] = [...ofText, ...ofYaml, ...ofShape]
