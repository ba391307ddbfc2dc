/** All that is drawn as SVG, in one bundle of its own: few runs need it, and it brings d3 with it. */
export { timelineSvg } from './timeline-svg.js'
